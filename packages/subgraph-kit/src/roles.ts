import pg from 'pg';
import { jobSchema } from './boss.ts';
import { ownerRole, servicePassword, serviceRole } from './database.ts';
import type { ServiceDefinition } from './definition.ts';

const identifier = pg.escapeIdentifier;
const literal = pg.escapeLiteral;

/** Table of MikroORM's migrator in each schema; services may not touch it. */
export const migrationTable = 'schema_migration';

/**
 * Roles belong to the whole server, so two databases may create them at once and advisory locks, which
 * belong to one database, do not help: a collision is simply tried again.
 */
async function createRole(client: pg.Client, role: string, options: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      await client.query(`${rowCount ? 'alter' : 'create'} role ${identifier(role)} ${options}`);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}

/** The owner role, which the migrating user may become; databases are closed to everybody else. */
export async function prepareOwner(client: pg.Client): Promise<void> {
  await createRole(client, ownerRole, 'nologin');
  const { rows } = await client.query<{ database: string; isSuperuser: boolean }>(
    `select current_database() as database, rolsuper as "isSuperuser" from pg_roles where rolname = current_user`,
  );
  const [{ database, isSuperuser } = { database: '', isSuperuser: false }] = rows;
  if (!isSuperuser) await client.query(`grant ${ownerRole} to current_user`);
  await client.query(`
    revoke all on database ${identifier(database)} from public;
    grant connect, create, temporary on database ${identifier(database)} to ${ownerRole};
    revoke create on schema public from public;
    create extension if not exists pg_trgm with schema public;
    create extension if not exists btree_gist with schema public;
    create schema if not exists ${jobSchema} authorization ${ownerRole};
    revoke all on schema ${jobSchema} from public`);
}

/** The service's login, and its empty schema, owned by the owner. */
export async function prepareService(client: pg.Client, service: string, secret: string): Promise<void> {
  const role = serviceRole(service);
  await createRole(client, role, `login password ${literal(servicePassword(service, secret))}`);
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  await client.query(`
    alter role ${identifier(role)} set search_path = ${identifier(service)}, public;
    grant connect on database ${identifier(rows[0]?.database ?? '')} to ${identifier(role)};
    create schema if not exists ${identifier(service)} authorization ${ownerRole};
    revoke all on schema ${identifier(service)} from public`);
}

/**
 * What a service may do: read and write its tables, only add to append-only ones, and work its jobs.
 * One transaction, so that no append-only table is open in between.
 */
export async function grantRights(client: pg.Client, { name, appendOnly = [] }: ServiceDefinition): Promise<void> {
  const schema = identifier(name);
  const role = identifier(serviceRole(name));
  const closed = appendOnly.map((table) => `${schema}.${identifier(table)}`);
  await client.query(`
    begin;
    grant usage on schema ${schema}, ${jobSchema} to ${role};
    revoke all on all tables in schema ${schema} from public, ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    ${closed.length > 0 ? `revoke update, delete on ${closed.join(', ')} from ${role};` : ''}
    revoke insert, update, delete on ${schema}.${identifier(migrationTable)} from ${role};
    grant usage, select on all sequences in schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${jobSchema} to ${role};
    grant usage, select on all sequences in schema ${jobSchema} to ${role};
    revoke insert, delete on ${jobSchema}.version from ${role};
    commit`);
}
