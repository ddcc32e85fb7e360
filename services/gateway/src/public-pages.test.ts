import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { toyPeers } from './toy/toy.fixture.ts';
import { startToyGateway, type ToyGateway, toyContract } from './toy/toy-gateway.fixture.ts';
import { ToyWorld } from './toy/world.fixture.ts';

/** A service whose one page shows a state, and which remembers what it was asked. */
class Leaf {
  state = 'first';
  changes = 0;
  pages = 0;
  isSilent = false;

  async internal(name: string, input: unknown): Promise<unknown> {
    if (this.isSilent) throw new Error('connect ECONNREFUSED');
    if (name === 'changed-pages') {
      const { since } = input as { since: string | null };
      const ids = since !== null && Number(since) < this.changes ? ['one'] : [];
      return { until: String(this.changes), type: 'Leaf', ids };
    }
    this.pages += 1;
    if ((input as { path: string }).path !== '/leaf/one') return null;
    const headers = { 'content-type': 'text/plain', 'content-security-policy': "default-src 'none'" };
    const body = Buffer.from(this.state).toString('base64');
    return { type: 'Leaf', id: 'one', etag: `"${this.state}"`, headers, body };
  }

  change(state: string): void {
    this.state = state;
    this.changes += 1;
  }
}

let gateway: ToyGateway;
afterEach(() => gateway.stop());

async function start(leaf: Leaf): Promise<(path?: string, init?: RequestInit) => Promise<Response>> {
  const world = new ToyWorld();
  world.taken = false;
  const peers = toyPeers(world);
  const archive = { ...peers.archive, internal: leaf.internal.bind(leaf) };
  const [echo] = toyContract.routes;
  if (!echo) throw new Error('the toy has a route');
  const route = { ...echo, path: '/leaf/', methods: ['GET' as const], bodyLimit: 0, public: true, cached: true };
  gateway = await startToyGateway(
    {},
    { world, peers: { ...peers, archive }, contract: { ...toyContract, routes: [route] } },
  );
  return (path = '/leaf/one', init = {}) => fetch(`${gateway.url}${path}`, init);
}

test('a page is asked of its service once, has the headers of all pages, and answers 304 and HEAD', async () => {
  const leaf = new Leaf();
  const get = await start(leaf);
  for (const path of ['/leaf/one', '/leaf/one', '/leaf/one?utm=1']) {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([200, 'first']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(response.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(leaf.pages).toBe(1);
  const known = await get('/leaf/one', { headers: { 'if-none-match': 'W/"first"' } });
  expect([known.status, await known.text()]).toEqual([304, '']);
  const head = await get('/leaf/one', { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
});

test('a change is shown at once when it is announced', async () => {
  const leaf = new Leaf();
  const get = await start(leaf);
  await get();
  leaf.change('second');
  gateway.notify('Leaf', 'one');
  expect(await (await get()).text()).toBe('second');
});

test('a change nobody announced is shown within five seconds', async () => {
  const leaf = new Leaf();
  const get = await start(leaf);
  await get();
  leaf.change('suspended');
  const changedAt = performance.now();
  while ((await (await get()).text()) !== 'suspended') {
    expect(performance.now() - changedAt).toBeLessThan(5_000);
    await sleep(50);
  }
});

test('a service that does not answer is not spoken for longer than five seconds', async () => {
  const leaf = new Leaf();
  const get = await start(leaf);
  await get();
  leaf.isSilent = true;
  expect((await get()).status).toBe(200);
  await sleep(5_000);
  expect((await get()).status).toBe(404);
  leaf.isSilent = false;
  expect(await (await get()).text()).toBe('first');
});

test('what is no page goes the ordinary way, and other methods are refused as before', async () => {
  const get = await start(new Leaf());
  await get();
  expect((await get('/leaf/two')).status).toBe(404);
  expect((await get('/leaf/one', { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
});
