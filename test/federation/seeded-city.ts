import { tmpdir } from 'node:os';
import { newId } from '@onewindow/kernel';
import { definitions, gatewayLogin } from '@onewindow/standalone';
import { createLogger, listenHub, serviceDatabaseUrl, startService } from '@onewindow/subgraph-kit';
import { createTestDatabase, type TestDatabase, testSecret } from '@onewindow/subgraph-kit/testing';
import pg from 'pg';
import { inject } from 'vitest';
import { eventually } from '../fixtures/eventually.ts';

const template = 'seeded_city';
/** Lock of those who seed; an arbitrary fixed number. */
const seedLock = 727_100_511;

/**
 * A database with the whole sample city. The first caller of a run seeds a template through the use cases and
 * lets every event arrive; the others copy it, which takes some hundred milliseconds.
 */
export async function copySeededCity(): Promise<TestDatabase> {
  const serverUrl = inject('adminUrl');
  const name = `city_${newId().replaceAll('-', '')}`;
  await withAdmin(serverUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [seedLock]);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(serverUrl, admin);
    await admin.query(`create database ${name} template ${template}`);
  });
  return {
    adminUrl: urlOf(serverUrl, name),
    drop: () =>
      withAdmin(serverUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

async function makeTemplate(serverUrl: string, admin: pg.Client): Promise<void> {
  const made = await createTestDatabase(serverUrl, [...definitions, gatewayLogin]);
  await seed(made.adminUrl);
  const name = new URL(made.adminUrl).pathname.slice(1);
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
    [name],
  );
  await admin.query(`alter database ${name} rename to ${template}`);
  // Roles of an earlier run on this server may have lost their right to connect with the copy.
}

async function seed(adminUrl: string): Promise<void> {
  const hub = listenHub(serviceDatabaseUrl(adminUrl, gatewayLogin.name, testSecret));
  const logger = createLogger({ name: 'seed', level: 'error' });
  const running = await Promise.all(
    definitions.map((definition, index) =>
      startService(definition, {
        databaseUrl: serviceDatabaseUrl(adminUrl, definition.name, testSecret),
        hub,
        supervise: index === 0,
        settings: { filesDir: tmpdir(), publicUrl: 'http://127.0.0.1', smtpUrl: null, demo: true },
        logger,
      }),
    ),
  );
  try {
    for (const service of running) await service.seed(() => undefined);
    await emptyInboxes(adminUrl);
  } finally {
    await Promise.all(running.map((service) => service.stop()));
    await hub.stop();
  }
}

/** Waits until every event of the seeds has been handled. */
function emptyInboxes(adminUrl: string): Promise<unknown> {
  const names = definitions.map(({ name }) => name);
  return withAdmin(adminUrl, (admin) =>
    eventually('empty inboxes after the seeds', async () => {
      const { rows } = await admin.query<{ name: string; state: string; output: unknown }>(
        `select name, state, output from job.job where name = any($1) and state < 'completed'`,
        [names],
      );
      if (rows.length > 0) throw new Error(JSON.stringify(rows.slice(0, 3)));
      return true;
    }),
  );
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function withAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
