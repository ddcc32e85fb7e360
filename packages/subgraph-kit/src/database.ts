import { createHmac } from 'node:crypto';
import { DataloaderType } from '@mikro-orm/core';
import { type EntityManager, MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { ServiceDefinition } from './definition.ts';

/** Database role that owns every schema; nobody logs in as it. */
export const ownerRole = 'ow_owner';

/** Login role of a service. */
export function serviceRole(service: string): string {
  return `ow_${service}`;
}

/** The service's database password: derived, so that nothing but the one secret is to be kept. */
export function servicePassword(service: string, secret: string): string {
  return createHmac('sha256', secret).update(`database:${service}`).digest('base64url');
}

/** `baseUrl` with the service's own login in place of whatever user it names. */
export function serviceDatabaseUrl(baseUrl: string, service: string, secret: string): string {
  const url = new URL(baseUrl);
  url.username = serviceRole(service);
  url.password = servicePassword(service, secret);
  return url.toString();
}

/** MikroORM and the pg pool under it, which jobs share: one pool a service is the connection budget. */
export interface Database {
  orm: MikroORM;
  pool: pg.Pool;
  fork(): EntityManager;
  close(): Promise<void>;
}

/** Connects a service as its own role; fails when the database cannot be reached or refuses the login. */
export async function openDatabase(definition: ServiceDefinition, url: string, poolMax: number): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    schema: definition.name,
    entities: [...definition.entities],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    dataloader: DataloaderType.ALL,
    driverOptions: {
      max: poolMax,
      min: 0,
      idleTimeoutMillis: 30_000,
      // Waiting for a free connection counts too: a request fails rather than hangs.
      connectionTimeoutMillis: 20_000,
      application_name: definition.name,
    },
  });
  const connection = orm.em.getConnection() as PostgreSqlConnection;
  const pool = (await connection.getNativeClient()) as pg.Pool;
  takeBackBroken(pool);
  await pool.query('select 1');
  return {
    orm,
    pool,
    fork: () => orm.em.fork() as EntityManager,
    close: () => orm.close(true),
  };
}

/** A query on a connection that ended fails and gives it back in the same breath; only transactions do not. */
const givenBackWithinMs = 1_000;

/**
 * Takes a connection back that ended while it was lent. A transaction that cannot be rolled back, because the database
 * went away, is never given back by the query builder: a few of them, and the pool is empty until the process restarts.
 */
function takeBackBroken(pool: pg.Pool): void {
  const lent = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => lent.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => lent.has(client) && client.release(true), givenBackWithinMs);
    });
  });
}
