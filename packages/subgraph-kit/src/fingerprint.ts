import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ownerRole } from './database.ts';
import type { ServiceDefinition } from './definition.ts';

/** Raise when roles, grants, queues or the job schema change in the kit itself. */
const kitRevision = 3;

/** Table that remembers what each service was last migrated to, so that an unchanged start is quick. */
const createTable = `
  create schema if not exists onewindow authorization ${ownerRole};
  revoke all on schema onewindow from public;
  create table if not exists onewindow.migrated (service text primary key, fingerprint text not null)`;

/** Changes whenever migrating would do something: migrations, rights, queues or the secret. */
export function fingerprintOf(definition: ServiceDefinition, secret: string): string {
  const parts = [
    kitRevision,
    definition.name,
    definition.migrations.map(({ name, statements }) => [name, statements ?? []]),
    definition.appendOnly ?? [],
    Object.keys(definition.jobs ?? {}),
    createHash('sha256').update(secret).digest('hex'),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Fingerprints by service; empty in a fresh database. */
export async function readFingerprints(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ table: string | null }>(`select to_regclass('onewindow.migrated') as table`);
  if (!rows[0]?.table) return new Map();
  const stored = await client.query<{ service: string; fingerprint: string }>(
    'select service, fingerprint from onewindow.migrated',
  );
  return new Map(stored.rows.map((row) => [row.service, row.fingerprint]));
}

/** Remembers that the service is migrated. */
export async function storeFingerprint(client: pg.Client, service: string, fingerprint: string): Promise<void> {
  await client.query(createTable);
  await client.query(
    `insert into onewindow.migrated (service, fingerprint) values ($1, $2)
     on conflict (service) do update set fingerprint = excluded.fingerprint`,
    [service, fingerprint],
  );
}
