import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serviceDatabaseUrl } from './database.ts';
import type { Caller } from './definition.ts';
import { createHttpCaller, type HttpPeer } from './http-caller.ts';
import { type ServedService, serveService } from './http-server.ts';
import { notebook, notebookEvents } from './notebook/notebook.fixture.ts';
import { claimsHeader, encodeClaims, signatureHeader, signCall, timeHeader } from './sign.ts';
import { createTestDatabase, staffActor, type TestDatabase, testSecret } from './testing/index.ts';

const secret = 'a-secret-of-the-house';
const caller: Caller = { actor: staffActor(), traceId: 'trace-1', origin: 'public' };
const body = JSON.stringify({ query: '{ __typename }' });

let database: TestDatabase;
let served: ServedService;
let peer: HttpPeer;
let front: Server;
let frontUrl: string;

beforeAll(async () => {
  database = await createTestDatabase(inject('adminUrl'), [notebook], notebookEvents);
  served = await serveService(notebook, {
    databaseUrl: serviceDatabaseUrl(database.adminUrl, 'notebook', testSecret),
    eventsFile: notebookEvents,
    host: '127.0.0.1',
    port: 0,
    secret,
    workers: false,
  });
  peer = createHttpCaller(served.url, secret);
  // Stands where the gateway stands: forwards raw requests on behalf of the caller.
  front = createServer((req, res) => {
    peer.route(req, res, caller).then((isRouted) => {
      if (!isRouted) res.writeHead(404).end('front');
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  frontUrl = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
});

afterAll(async () => {
  front.close();
  await peer.close();
  await served.stop();
  await database.drop();
});

interface Sent {
  time?: number;
  path?: string;
  claims?: string;
  signedBody?: string | null;
  signedClaims?: string;
  signedPath?: string;
  key?: string;
}

/** A POST whose signature and content may differ; answers the status. */
async function send(sent: Sent = {}): Promise<number> {
  const { time = Date.now(), path = '/graphql', claims = encodeClaims(caller), key = secret } = sent;
  const signature = signCall(key, {
    time: String(time),
    method: 'POST',
    path: sent.signedPath ?? path,
    claims: sent.signedClaims ?? claims,
    body: sent.signedBody === undefined ? body : sent.signedBody,
  });
  const headers = { [timeHeader]: String(time), [claimsHeader]: claims, [signatureHeader]: signature };
  return (await fetch(served.url + path, { method: 'POST', body, headers })).status;
}

test('a rightly signed call is answered', async () => {
  expect(await send()).toBe(200);
  expect(await peer.execute({ query: '{ __typename }' }, caller)).toEqual({ data: { __typename: 'Query' } });
});

test('unsigned calls are refused everywhere but at /livez', async () => {
  const statusOf = async (path: string, method: string): Promise<number> =>
    (await fetch(served.url + path, { method, ...(method === 'POST' ? { body } : {}) })).status;
  expect(await statusOf('/graphql', 'POST')).toBe(401);
  expect(await statusOf('/internal/double', 'POST')).toBe(401);
  expect(await statusOf('/echo/x', 'POST')).toBe(401);
  expect(await statusOf('/livez', 'GET')).toBe(200);
});

test.each<[string, Sent]>([
  ['a wrong secret', { key: 'another-secret' }],
  ['an old call', { time: Date.now() - 61_000 }],
  ['a call from the future', { time: Date.now() + 3_600_000 }],
  ['no time', { time: Number.NaN }],
  ['an altered body', { signedBody: '{"query":"{ other }"}' }],
  ['a raw-route signature on /graphql', { signedBody: null }],
  [
    'altered claims',
    {
      claims: encodeClaims({ ...caller, actor: staffActor({ accountId: 'thief' }) }),
      signedClaims: encodeClaims(caller),
    },
  ],
  ['another path', { path: '/internal/double', signedPath: '/graphql' }],
])('refused: %s', async (_, sent) => {
  expect(await send(sent)).toBe(401);
});

test('the actor arrives whole, however many posts it holds', async () => {
  const roles = Array.from({ length: 150 }, (_, n) => ({
    code: 'ACC',
    organizationId: `1145080000000${n}`,
    divisionCode: '450800',
  }));
  const actor = staffActor({ name: '长姓名示例', roles });
  const text = `mutation { writeNote(text: "${'文'.repeat(100)}", requestId: "r1") { ... on WriteNotePayload { note { author } } } }`;
  const answer = await peer.execute({ query: text }, { ...caller, actor });
  expect(answer).toEqual({ data: { writeNote: { note: { author: '长姓名示例' } } } });
});

test('internal functions answer and fail', async () => {
  expect(await peer.internal('double', { value: 21 })).toEqual({ twice: 42 });
  await expect(peer.internal('constructor', {})).rejects.toThrow('no internal function');
});

test('raw routes pass bytes, headers and status unchanged, and never forged claims', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => n % 256);
  const response = await fetch(`${frontUrl}/echo/x?y=%E4%B8%80`, {
    method: 'POST',
    body: bytes,
    headers: { 'x-partner': 'tail', [claimsHeader]: encodeClaims({ ...caller, actor: null }) },
  });
  expect(response.status).toBe(201);
  expect(decodeURIComponent(response.headers.get('x-actor') ?? '')).toBe('韦示例');
  const received = new Uint8Array(await response.arrayBuffer());
  expect(Buffer.from(received.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
  expect(Buffer.from(received.subarray(bytes.length)).toString()).toBe('tail');
});

test('a crashed route says nothing but the trace id, an unknown one is left to the gateway', async () => {
  const crashed = await fetch(`${frontUrl}/echo/crash`);
  expect(crashed.status).toBe(500);
  expect(await crashed.json()).toEqual({ error: 'internal', traceId: 'trace-1' });
  const unknown = await fetch(`${frontUrl}/unknown`);
  expect([unknown.status, await unknown.text()]).toEqual([404, 'front']);
});
