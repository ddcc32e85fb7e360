import { defineService, type ListenHub, listenHub, serviceDatabaseUrl } from '@onewindow/subgraph-kit';
import { createTestDatabase, type TestDatabase, testSecret } from '@onewindow/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { follow } from './toy/stream-reader.fixture.ts';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway.fixture.ts';

/** The gateway's login owns nothing; it may only connect and listen. */
const login = defineService({ name: 'gateway', sdl: [], resolvers: {}, entities: [], migrations: [] });

let database: TestDatabase;
let admin: pg.Client;
let hub: ListenHub;
let gateway: ToyGateway;

beforeAll(async () => {
  database = await createTestDatabase(inject('adminUrl'), [login]);
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  hub = listenHub(serviceDatabaseUrl(database.adminUrl, login.name, testSecret));
  gateway = await startToyGateway({}, { listen: hub });
});
afterAll(async () => {
  await gateway.stop();
  await hub.stop();
  await admin.end();
  await database.drop();
});

const announce = (type: string, id: string) =>
  admin.query(`select pg_notify('onewindow', $1)`, [JSON.stringify({ type, id, version: 1 })]);

test('a change announced in the database reaches the stream', async () => {
  const token = gateway.world.signIn('ann');
  const stream = await follow(gateway, 'p1', token);
  expect(await stream.title()).toBe('纸 1');
  await gateway.run('rename', { id: 'p1', title: 'announced' }, token);
  await announce('Paper', 'p1');
  expect(await stream.title()).toBe('announced');
  stream.close();
});

test('what changed while the connection was broken is shown when it is back', async () => {
  const token = gateway.world.signIn('ann');
  const stream = await follow(gateway, 'p3', token);
  expect(await stream.title()).toBe('纸 3');
  // Nobody announces it: only the return of the connection can bring it. Before the break, so that no look is between.
  await gateway.run('rename', { id: 'p3', title: 'unheard' }, token);
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'ow_gateway'`,
  );
  expect(rowCount).toBe(1);
  // A look more than needed may show the title as it was.
  let title = await stream.title();
  while (title === '纸 3') title = await stream.title();
  expect(title).toBe('unheard');
  stream.close();
});

test('a session that ended elsewhere is gone at once', async () => {
  const token = gateway.world.signIn('ann');
  expect((await gateway.run('me', {}, token)).data).toEqual({ me: { name: '安' } });
  gateway.world.sessions.delete(token);
  expect((await gateway.run('me', {}, token)).data).toEqual({ me: { name: '安' } });
  await announce('session', 'ann');
  await expect.poll(async () => (await gateway.run('me', {}, token)).data, { timeout: 2_000 }).toEqual({ me: null });
});
