import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller, GraphQLRequest, RunningService, ServiceDefinition, ServiceOptions } from './definition.ts';
import { startService } from './service.ts';
import { claimsHeader, decodeClaims, signatureHeader, timeHeader, verifyCall } from './sign.ts';

/** Claims of a person with many posts are long; Node's default of 16 KB would refuse them. */
const maxHeaderSize = 64 * 1024;
const maxBodyBytes = 16 * 1024 * 1024;

export interface ServeOptions extends ServiceOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Shared with the gateway; signs every call. */
  secret: string;
}

export interface ServedService {
  url: string;
  service: RunningService;
  stop(): Promise<void>;
}

class BodyTooLarge extends Error {}

/**
 * Runs a service behind HTTP: POST /graphql, POST /internal/<name>, its raw routes, GET /livez. All
 * but /livez must be signed; anything else is answered 401 without saying what was wrong.
 */
export async function serveService(definition: ServiceDefinition, options: ServeOptions): Promise<ServedService> {
  const service = await startService(definition, options);
  const server = createServer({ maxHeaderSize, keepAliveTimeout: 30_000 }, (req, res) => {
    answer(service, options.secret, req, res).catch((error: unknown) => {
      res.destroy(error instanceof Error ? error : undefined);
    });
  });
  await listen(server, options.host, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    service,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), 5_000).unref();
      await closed;
      clearTimeout(force);
      await service.stop();
    },
  };
}

async function answer(
  service: RunningService,
  secret: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = req.url ?? '/';
  if (req.method === 'GET' && url === '/livez') return send(res, 200, { status: 'ok' });
  const isOwn = req.method === 'POST' && (url === '/graphql' || url.startsWith('/internal/'));
  try {
    const body = isOwn ? await readBody(req) : null;
    const caller = verifiedCaller(secret, req, body);
    if (!caller) return send(res, 401, { error: 'unsigned' });
    if (body === null) {
      if (!(await service.route(req, res, caller))) send(res, 404, { error: 'no route' }, { 'x-ow-no-route': '1' });
      return;
    }
    const input: unknown = JSON.parse(body.toString());
    if (url === '/graphql') return send(res, 200, await service.execute(input as GraphQLRequest, caller));
    return await answerInternal(service, url.slice('/internal/'.length), input, res);
  } catch (error) {
    if (error instanceof BodyTooLarge) return send(res, 413, { error: 'too large' });
    if (error instanceof SyntaxError) return send(res, 400, { error: 'not JSON' });
    throw error;
  }
}

async function answerInternal(
  service: RunningService,
  name: string,
  input: unknown,
  res: ServerResponse,
): Promise<void> {
  try {
    const output = await service.internal(name, (input as { input?: unknown }).input);
    send(res, 200, { output: output ?? null });
  } catch (error) {
    send(res, 500, { error: error instanceof Error ? error.message : String(error) });
  }
}

function verifiedCaller(secret: string, req: IncomingMessage, body: Buffer | null): Caller | null {
  const header = (name: string): string => String(req.headers[name] ?? '');
  const parts = {
    time: header(timeHeader),
    method: req.method ?? '',
    path: req.url ?? '/',
    claims: header(claimsHeader),
    body,
  };
  return verifyCall(secret, parts, header(signatureHeader)) ? decodeClaims(parts.claims) : null;
}

async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(res: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
