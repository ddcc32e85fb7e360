import { createHash } from 'node:crypto';
import { newId } from '@onewindow/kernel';
import pg from 'pg';
import type { ServiceDefinition } from '../definition.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { migrateServices } from '../migrate.ts';

/** Secret of every test run; nothing outside the run's own server trusts it. */
export const testSecret = 'onewindow-test-secret';

/** Queue that receives a copy of every event in tests. */
export const tapQueue = 'test-tap';

/** Lock of those who make templates; an arbitrary fixed number. */
const templateLock = 727_100_427;

/** A database of its own for one test file. */
export interface TestDatabase {
  adminUrl: string;
  drop(): Promise<void>;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** An empty database, not migrated. */
export function createEmptyDatabase(adminUrl: string): Promise<TestDatabase> {
  return copyDatabase(adminUrl, 'template0');
}

/**
 * A migrated database with these services. The first caller of a run migrates a template under a lock,
 * every other call copies it, which takes some tens of milliseconds.
 */
export async function createTestDatabase(
  adminUrl: string,
  definitions: readonly ServiceDefinition[],
  eventsFile?: string,
): Promise<TestDatabase> {
  const fingerprints = definitions.map((each) => fingerprintOf(each, testSecret));
  const template = `template_${createHash('sha256').update(JSON.stringify(fingerprints)).digest('hex').slice(0, 24)}`;
  await withAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const unfinished = `unfinished_${template}`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished} template template0`);
    await migrateServices(definitions, {
      adminUrl: withDatabase(adminUrl, unfinished),
      secret: testSecret,
      extraQueues: [tapQueue],
      ...(eventsFile ? { eventsFile } : {}),
    });
    await admin.query(`alter database ${unfinished} rename to ${template}`);
  });
  return copyDatabase(adminUrl, template);
}

async function copyDatabase(adminUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await withAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${template}`));
  return {
    adminUrl: withDatabase(adminUrl, name),
    drop: () =>
      withAdmin(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
