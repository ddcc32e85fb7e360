import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { follow } from './toy/stream-reader.fixture.ts';
import { idOf, startToyGateway, type ToyGateway } from './toy/toy-gateway.fixture.ts';

describe.each(['router', 'apollo'] as const)('engine %s', (engine) => {
  let gateway: ToyGateway;
  let ann: string;
  beforeAll(async () => {
    gateway = await startToyGateway({ engine });
    ann = gateway.world.signIn('ann');
  });
  afterAll(() => gateway.stop());

  test('shows the object at once and again after each change, joined across subgraphs', async () => {
    const stream = await follow(gateway, 'p1', ann);
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await stream.next()).toEqual({
      event: 'next',
      data: { data: { paperChanged: { title: '纸 1', version: 1, owner: { name: '安' }, shelf: { code: 'S-p1' } } } },
    });
    await gateway.run('rename', { id: 'p1', title: '新纸' }, ann);
    gateway.notify('Shelf', 'p1');
    gateway.notify('Paper', 'p3');
    gateway.notify('Paper', 'p1');
    expect(await stream.title()).toBe('新纸');
    stream.close();
  });

  test('shows nothing to those who may not see it, as if it did not exist', async () => {
    const ben = gateway.world.signIn('ben');
    expect((await follow(gateway, 'p1', ben)).status).toBe(404);
    expect((await follow(gateway, 'p1')).status).toBe(404);
    expect((await follow(gateway, 'none', ann)).status).toBe(404);
  });

  test('ends when the object or the session is taken away', async () => {
    const stream = await follow(gateway, 'p5', ann);
    await stream.next();
    const paper = gateway.world.papers.get('p5');
    if (paper) paper.ownerId = 'ben';
    gateway.notify('Paper', 'p5');
    expect(await stream.next()).toEqual({ event: 'complete', data: null });
    expect(await stream.next()).toBe('end');

    const token = gateway.world.signIn('ann');
    const other = await follow(gateway, 'p7', token);
    await other.next();
    gateway.world.sessions.delete(token);
    gateway.notify('session', 'ann');
    gateway.notify('Paper', 'p7');
    expect(await other.next()).toEqual({ event: 'complete', data: null });
  });
});

describe('one stream among many', () => {
  let gateway: ToyGateway;
  beforeAll(async () => {
    gateway = await startToyGateway();
  });
  afterAll(() => gateway.stop());

  test('catches up after the database connection was away', async () => {
    const token = gateway.world.signIn('ann');
    const stream = await follow(gateway, 'p9', token);
    await stream.next();
    await gateway.run('rename', { id: 'p9', title: 'while away' }, token);
    gateway.reconnect();
    expect(await stream.title()).toBe('while away');
    stream.close();
  });

  test('a burst of changes is shown as few states, the last one among them', async () => {
    const token = gateway.world.signIn('ann');
    const stream = await follow(gateway, 'p11', token);
    await stream.next();
    for (let n = 1; n <= 50; n += 1) {
      await gateway.run('rename', { id: 'p11', title: `${n}` }, token);
      gateway.notify('Paper', 'p11');
      gateway.notify('Paper', 'p11');
    }
    const seen: unknown[] = [];
    while (seen.at(-1) !== '50') seen.push(await stream.title());
    expect(seen.length).toBeLessThanOrEqual(100);
    stream.close();
  });

  test('a session holds at most twelve, and gets its places back', async () => {
    const token = gateway.world.signIn('ann');
    const streams = await Promise.all(Array.from({ length: 12 }, () => follow(gateway, 'p1', token)));
    expect(streams.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect((await follow(gateway, 'p1', token)).status).toBe(429);
    for (const stream of streams) stream.close();
    await expect
      .poll(async () => {
        const stream = await follow(gateway, 'p1', token);
        stream.close();
        return stream.status;
      })
      .toBe(200);
  });

  test('another site cannot open one, nor anyone an unregistered document', async () => {
    const token = gateway.world.signIn('ann');
    expect((await follow(gateway, 'p1', token, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const url = `${gateway.url}/graphql/stream`;
    const status = async (query: Record<string, string>) =>
      (await fetch(`${url}?${new URLSearchParams(query)}`)).status;
    expect(await status({ documentId: 'x' })).toBe(404);
    expect(await status({ query: 'subscription { paperChanged(paperId: "p1") { title } }' })).toBe(403);
    expect(await status({ documentId: idOf('me') })).toBe(400);
    expect(await status({ documentId: idOf('watch') })).toBe(400);
    expect(await status({ documentId: idOf('watch'), variables: '{' })).toBe(400);
  });

  test('stopping the gateway ends open streams', async () => {
    const own = await startToyGateway();
    const stream = await follow(own, 'p1', own.world.signIn('ann'));
    await stream.next();
    await own.stop();
    expect(await stream.next()).toEqual({ event: 'complete', data: null });
  });
});
