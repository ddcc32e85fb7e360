import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createBoss } from './boss.ts';
import { serviceDatabaseUrl } from './database.ts';
import type { RunningService } from './definition.ts';
import { listenHub } from './listen-hub.ts';
import { notebook, notebookEvents, seen, writeNote } from './notebook/notebook.fixture.ts';
import { reader } from './notebook/reader.fixture.ts';
import { startService } from './service.ts';
import { createTestDatabase, staffActor, type TestDatabase, testSecret } from './testing/index.ts';

let database: TestDatabase;
let writing: RunningService;
let reading: RunningService;
let superuser: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(inject('adminUrl'), [notebook, reader], notebookEvents);
  superuser = new pg.Client({ connectionString: database.adminUrl });
  await superuser.connect();
  const start = (definition: typeof notebook): Promise<RunningService> =>
    startService(definition, {
      databaseUrl: serviceDatabaseUrl(database.adminUrl, definition.name, testSecret),
      eventsFile: notebookEvents,
    });
  [writing, reading] = await Promise.all([start(notebook), start(reader)]);
});

afterAll(async () => {
  await Promise.all([writing.stop(), reading.stop()]);
  // Nothing stays connected: a stopped service gives everything back.
  await eventually(connections, (open) => Object.keys(open).length === 0);
  await superuser.end();
  await database.drop();
});

/** Open connections to this test's database by application name, the superuser's own left out. */
async function connections(): Promise<Record<string, number>> {
  const { rows } = await superuser.query<{ name: string; n: number }>(
    `select application_name as name, count(*)::int as n from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() group by 1`,
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

async function eventually<T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + 15_000; ; ) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function copies(text: string): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>('select count(*)::int as n from reader.copy where text = $1', [
    text,
  ]);
  return rows[0]?.n ?? 0;
}

test('an event reaches every subscriber, and jobs run, without waiting for a poll', async () => {
  const started = performance.now();
  await writing.withContext(staffActor(), (ctx) => writeNote(ctx, { text: 'hello', requestId: 'a' }));
  await eventually(
    () => copies('hello'),
    (n) => n === 1,
  );
  expect(performance.now() - started).toBeLessThan(1500);
  await eventually(
    async () => seen.events.length,
    (n) => n === 1,
  );
  await eventually(
    async () => seen.jobs.length,
    (n) => n === 1,
  );
});

test('a failed delivery comes again', async () => {
  await writing.withContext(staffActor(), (ctx) => writeNote(ctx, { text: 'retry', requestId: 'b' }));
  await eventually(
    () => copies('retry'),
    (n) => n === 1,
  );
});

test('a backlog is worked off in bursts, not one job a poll', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      writing.withContext(staffActor(), (ctx) => writeNote(ctx, { text: 'many', requestId: `c${n}` })),
    ),
  );
  await eventually(
    () => copies('many'),
    (n) => n === 60,
  );
});

test('announcements reach a hub, again after its connection was cut', async () => {
  const hub = listenHub(serviceDatabaseUrl(database.adminUrl, 'reader', testSecret));
  const heard: unknown[] = [];
  hub.on((announcement) => heard.push(announcement));
  const announce = (id: string): Promise<void> =>
    writing.withContext(null, (ctx) => ctx.transactional(async (tx) => tx.announce('Note', id, 2)));
  // A hub that is still connecting misses announcements by design, so say it until it is heard.
  const announceUntilHeard = (id: string): Promise<number> =>
    eventually(
      () => announce(id).then(() => heard.length),
      (count) => count > 0,
    );
  await announceUntilHeard('n1');
  expect(heard[0]).toEqual({ type: 'Note', id: 'n1', version: 2 });
  await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onewindow listen'`,
  );
  heard.length = 0;
  await announceUntilHeard('n2');
  await hub.stop();
  // The services' own hub has come back too: delivery is prompt again.
  await writing.withContext(staffActor(), (ctx) => writeNote(ctx, { text: 'after', requestId: 'd' }));
  await eventually(
    () => copies('after'),
    (n) => n === 1,
  );
});

test('the service role may do all the queue maintenance', async () => {
  const pool = new pg.Pool({ connectionString: serviceDatabaseUrl(database.adminUrl, 'reader', testSecret), max: 2 });
  const hub = listenHub(serviceDatabaseUrl(database.adminUrl, 'reader', testSecret));
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const boss = createBoss(pool, hub, { supervise: true, listen: false, log });
  await boss.start();
  await boss.supervise();
  await boss.resolveFlow();
  await boss.stop();
  await hub.stop();
  await pool.end();
  expect(lines).toEqual([]);
});

test('jobs that a killed process held are taken up again', async () => {
  await writing.withContext(staffActor(), (ctx) => writeNote(ctx, { text: 'held', requestId: 'e' }));
  await eventually(
    () => copies('held'),
    (n) => n === 1,
  );
  // As a process leaves it that was killed after it took the job and before it did the work.
  await superuser.query(`delete from reader.copy where text = 'held'`);
  const { rowCount } = await superuser.query(
    `update job.job set state = 'active', completed_on = null, heartbeat_on = now() - interval '1 minute'
     where name = 'reader' and data->'payload'->>'text' = 'held'`,
  );
  expect(rowCount).toBe(1);
  await superuser.query('update job.queue set monitor_on = null, monitor_claim_on = null');
  const pool = new pg.Pool({ connectionString: serviceDatabaseUrl(database.adminUrl, 'reader', testSecret), max: 1 });
  const hub = listenHub(serviceDatabaseUrl(database.adminUrl, 'reader', testSecret));
  const boss = createBoss(pool, hub, { supervise: false, listen: false, log: pino({ level: 'silent' }) });
  await boss.start();
  await boss.supervise();
  await boss.stop();
  await hub.stop();
  await pool.end();
  await eventually(
    () => copies('held'),
    (n) => n === 1,
  );
});

test('a service keeps to its pool, two share one listening connection', async () => {
  await Promise.all(
    Array.from({ length: 40 }, () =>
      writing.execute(
        { query: '{ note(id: "01900000-0000-7000-8000-000000000000") { id } }' },
        { actor: null, traceId: 't', origin: 'public' },
      ),
    ),
  );
  const open = await connections();
  expect(open.notebook).toBeLessThanOrEqual(4);
  expect(open['onewindow listen']).toBe(1);
});
