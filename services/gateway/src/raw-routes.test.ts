import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createHttpCaller, type HttpPeer, type SubgraphPeer, verifyCall } from '@onewindow/subgraph-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyPeers } from './toy/toy.fixture.ts';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway.fixture.ts';
import { ToyWorld } from './toy/world.fixture.ts';

const secret = 'a secret of the toy, long enough';

/** The toy's archive behind HTTP: signed raw requests only, as a served service takes them. */
async function serve(peer: SubgraphPeer): Promise<{ server: Server; url: string }> {
  const server = createServer((req, res) => {
    const header = (name: string) => String(req.headers[name] ?? '');
    const { method = '', url = '' } = req;
    const parts = { time: header('x-ow-time'), method, path: url, claims: header('x-ow-claims'), body: null };
    if (!verifyCall(secret, parts, header('x-ow-signature'))) return void res.writeHead(401).end();
    const caller = JSON.parse(Buffer.from(parts.claims, 'base64url').toString());
    peer.route(req, res, caller).then(
      (taken) => taken || res.writeHead(404, { 'x-ow-no-route': '1' }).end(),
      () => res.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Sends bytes with node:http, which adds and changes nothing, and reads the answer whole. */
function send(
  gateway: ToyGateway,
  options: { method?: string; path: string; headers?: Record<string, string | string[]>; body?: Buffer },
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { method = 'POST', path, headers = {}, body } = options;
    const req = httpRequest(`${gateway.url}${path}`, { method, headers }, async (res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of res) chunks.push(chunk as Buffer);
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
    });
    req.once('error', reject);
    req.end(body);
  });
}

describe.each(['in this process', 'over HTTP'] as const)('plain routes %s', (mode) => {
  const world = new ToyWorld();
  let gateway: ToyGateway;
  let served: { server: Server; url: string };
  let caller: HttpPeer;

  beforeAll(async () => {
    const peers = toyPeers(world);
    served = await serve(peers.archive);
    caller = createHttpCaller(served.url, secret);
    const archive = mode === 'over HTTP' ? { ...peers.archive, route: caller.route } : peers.archive;
    gateway = await startToyGateway({}, { world, peers: { ...peers, archive } });
  });
  afterAll(async () => {
    await gateway.stop();
    await caller.close();
    served.server.closeAllConnections();
    served.server.close();
  });

  test('bytes, path and headers arrive as they were sent, and the answer as it was given', async () => {
    const body = Buffer.from(Array.from({ length: 70_000 }, (_, n) => (n * 7) % 256));
    const headers = {
      'content-type': 'application/json',
      'x-partner-signature': 'kept=/+',
      'content-length': `${body.length}`,
    };
    const answer = await send(gateway, { path: '/echo/%E7%BA%B8?b=2&a=1&a=%20', headers, body });
    expect(answer.status).toBe(201);
    expect(answer.body.equals(body)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-toy',
      'x-toy': 'yes',
      'x-content-type-options': 'nosniff',
    });
    expect(world.lastRoute?.body.equals(body)).toBe(true);
    expect(world.lastRoute?.url).toBe('/echo/%E7%BA%B8?b=2&a=1&a=%20');
    expect(world.lastRoute?.headers['x-partner-signature']).toBe('kept=/+');
  });

  test('the service learns who asks from the gateway alone', async () => {
    const cookie = `ow_session=${world.signIn('ann')}`;
    const { status, headers } = await send(gateway, { method: 'GET', path: '/echo/', headers: { cookie } });
    expect(status).toBe(201);
    expect(world.lastRoute?.caller).toMatchObject({
      actor: { accountId: 'ann' },
      origin: 'public',
      traceId: headers['x-trace-id'],
    });
    const forged = Buffer.from(JSON.stringify({ actor: { accountId: 'root' } })).toString('base64url');
    await send(gateway, { method: 'GET', path: '/echo/', headers: { 'x-ow-claims': forged, 'x-ow-signature': 'x' } });
    expect(world.lastRoute?.caller.actor).toBeNull();
  });

  test('an upload passes through while it is being sent', async () => {
    const received: number[] = [];
    const half = 500_000;
    const answered = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-length': `${2 * half}` };
      const req = httpRequest(`${gateway.url}/echo/stream`, { method: 'POST', headers }, (res) => {
        res.on('data', (chunk: Buffer) => received.push(chunk.length));
        res.on('end', () => resolve(received.reduce((sum, length) => sum + length, 0)));
      });
      req.once('error', reject);
      req.write(Buffer.alloc(half));
      // The service hears of the first half before the second exists.
      world.onChunk = () => {
        world.onChunk = null;
        req.end(Buffer.alloc(half));
      };
    });
    expect(answered).toBe(2 * half);
  });

  test('what the route does not take is refused before it is read', async () => {
    const status = async (options: Parameters<typeof send>[1]) => (await send(gateway, options)).status;
    world.lastRoute = null;
    expect(await status({ method: 'DELETE', path: '/echo/' })).toBe(405);
    expect(await status({ method: 'PUT', path: '/echo/', body: Buffer.from('x') })).toBe(405);
    expect(await status({ path: '/echo/', headers: { 'content-length': '2000001' } })).toBe(413);
    expect(await status({ path: '/echo/', headers: { 'transfer-encoding': 'chunked' }, body: Buffer.from('x') })).toBe(
      411,
    );
    expect(await status({ path: '/echo/', headers: { origin: 'https://evil.example' } })).toBe(403);
    expect(world.lastRoute).toBeNull();
  });

  test('an unknown route of a known service is 404', async () => {
    world.taken = false;
    const { status, headers, body } = await send(gateway, { method: 'GET', path: '/echo/nothing' });
    world.taken = true;
    expect([status, JSON.parse(body.toString())]).toEqual([
      404,
      {
        errors: [
          { message: 'There is nothing here', extensions: { code: 'NOT_FOUND', traceId: headers['x-trace-id'] } },
        ],
      },
    ]);
  });
});

test('a service that is not there is 502 and says no address', async () => {
  const world = new ToyWorld();
  const peers = toyPeers(world);
  const gone = createHttpCaller('http://127.0.0.1:9', secret);
  const gateway = await startToyGateway(
    {},
    { world, peers: { ...peers, archive: { ...peers.archive, route: gone.route } } },
  );
  const { status, body } = await send(gateway, { method: 'GET', path: '/echo/' });
  await gateway.stop();
  await gone.close();
  expect(status).toBe(502);
  expect(body.toString()).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
});

test('two requests hidden in one are not told apart by guessing: the connection ends', async () => {
  const gateway = await startToyGateway();
  const socket = connect(gateway.port, '127.0.0.1');
  socket.write(
    'POST /echo/ HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /echo/ HTTP/1.1\r\nHost: x\r\n\r\n',
  );
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  await gateway.stop();
  expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(text).toMatch(/^HTTP\/1\.1 4/);
});
