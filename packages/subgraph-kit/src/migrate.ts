import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import { jobSchema } from './boss.ts';
import { ownerRole } from './database.ts';
import type { ServiceDefinition } from './definition.ts';
import { type EventCatalog, readEventCatalog } from './event-catalog.ts';
import { fingerprintOf, readFingerprints, storeFingerprint } from './fingerprint.ts';
import { requestLogMigration } from './request-log.ts';
import { grantRights, migrationTable, prepareOwner, prepareService } from './roles.ts';

export interface MigrateOptions {
  /** Superuser, or a user that may create roles and schemas. */
  adminUrl: string;
  /** INTERNAL_SECRET: passwords of the service roles derive from it. */
  secret: string;
  report?: (line: string) => void;
  /** Default: graphql/events.yaml. Its subscribers' inboxes are created even when they are not migrated here. */
  eventsFile?: string;
  /** Further queues to create (tests). */
  extraQueues?: readonly string[];
}

/** Lock of everyone who migrates this database; an arbitrary fixed number. */
const migrationLock = 727_100_426;

/** Retries back off to five minutes; a job is given up after about an hour and stays in the table as failed. */
/**
 * A worker tells twice a beat that it still holds its jobs. Those of a process that was killed are taken up again after
 * one beat; by their expiry alone, a quarter of an hour later.
 */
const queueOptions = {
  retryLimit: 16,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: 20,
  notify: true,
} as const;

/**
 * Brings roles, schemas, the job schema, tables, rights and queues up to date. Safe to run from many
 * processes at once: they wait for each other on a session lock held by a connection of its own, since
 * MikroORM's migrator takes none. When nothing changed it costs three queries.
 */
export async function migrateServices(
  definitions: readonly ServiceDefinition[],
  options: MigrateOptions,
): Promise<void> {
  const report = options.report ?? (() => undefined);
  const client = new pg.Client({ connectionString: options.adminUrl, application_name: 'onewindow migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const stored = await readFingerprints(client);
    const changed = definitions.filter((each) => stored.get(each.name) !== fingerprintOf(each, options.secret));
    if (changed.length === 0) return;
    await prepareOwner(client);
    await migrateJobs(changed, options);
    for (const definition of changed) {
      report(`migrating ${definition.name}`);
      await prepareService(client, definition.name, options.secret);
      await migrateTables(definition, options.adminUrl);
      await grantRights(client, definition);
      await storeFingerprint(client, definition.name, fingerprintOf(definition, options.secret));
    }
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

/** Connection parameters that make every session the owner's, looking at one schema. */
function asOwner(schema: string): string {
  return `-c role=${ownerRole} -c search_path=${schema},public`;
}

async function migrateTables(definition: ServiceDefinition, adminUrl: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: adminUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    extensions: [Migrator],
    driverOptions: { max: 1, options: asOwner(definition.name), application_name: 'onewindow migrate' },
    schema: definition.name,
    migrations: {
      tableName: migrationTable,
      schema: definition.name,
      migrationsList: [requestLogMigration, ...definition.migrations].map(({ name, class: migration }) => ({
        name,
        class: migration,
      })),
      snapshot: false,
      silent: true,
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

async function migrateJobs(definitions: readonly ServiceDefinition[], options: MigrateOptions): Promise<void> {
  const connection: ConstructorOptions & { options: string } = {
    connectionString: options.adminUrl,
    options: asOwner(jobSchema),
    max: 1,
    schema: jobSchema,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    application_name: 'onewindow migrate',
  };
  const boss = new PgBoss(connection);
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
    for (const queue of queuesOf(definitions, readEventCatalog(options.eventsFile), options.extraQueues ?? [])) {
      const known = existing.get(queue);
      if (!known) await boss.createQueue(queue, queueOptions);
      else if (known.heartbeatSeconds !== queueOptions.heartbeatSeconds)
        await boss.updateQueue(queue, { heartbeatSeconds: queueOptions.heartbeatSeconds });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

function queuesOf(
  definitions: readonly ServiceDefinition[],
  catalog: EventCatalog,
  extra: readonly string[],
): Set<string> {
  const jobs = definitions.flatMap(({ name, jobs = {} }) => Object.keys(jobs).map((job) => `${name}.${job}`));
  const inboxes = Object.values(catalog).flatMap(({ subscribers }) => subscribers);
  return new Set([...definitions.map(({ name }) => name), ...jobs, ...inboxes, ...extra]);
}
