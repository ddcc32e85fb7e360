import { definitions } from '@onewindow/standalone';
import { serviceDatabaseUrl } from '@onewindow/subgraph-kit';
import { testSecret } from '@onewindow/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copySeededCity } from '../seeded-city.ts';

let adminUrl: string;
let drop: () => Promise<void>;
const clients = new Map<string, pg.Client>();

beforeAll(async () => {
  const database = await copySeededCity();
  ({ adminUrl, drop } = database);
  for (const { name } of definitions) {
    const client = new pg.Client({ connectionString: serviceDatabaseUrl(adminUrl, name, testSecret) });
    await client.connect();
    clients.set(name, client);
  }
});
afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.end()));
  await drop?.();
});

function as(service: string): pg.Client {
  const client = clients.get(service);
  if (!client) throw new Error(`Nobody is signed in as ${service}`);
  return client;
}

describe('what is written once stays, even for the service that wrote it', () => {
  const ledgers = definitions.flatMap(({ name, appendOnly = [] }) => appendOnly.map((table) => [name, table] as const));

  test('the case ledger is among them', () => {
    expect(ledgers).toContainEqual(['case', 'ledger_entry']);
    expect(ledgers).toContainEqual(['case', 'ledger_head']);
  });

  test.each(ledgers)('%s cannot change, delete or empty %s', async (service, table) => {
    const name = `${pg.escapeIdentifier(service)}.${pg.escapeIdentifier(table)}`;
    const [{ column_name: column } = { column_name: '' }] = (
      await as(service).query<{ column_name: string }>(
        'select column_name from information_schema.columns where table_schema = $1 and table_name = $2 limit 1',
        [service, table],
      )
    ).rows;
    for (const statement of [
      `update ${name} set ${pg.escapeIdentifier(column)} = ${pg.escapeIdentifier(column)}`,
      `delete from ${name}`,
      `truncate ${name}`,
      `alter table ${name} disable trigger all`,
      `drop table ${name}`,
    ]) {
      await expect(as(service).query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('a service reads and writes its own schema only', () => {
  const pairs = definitions.flatMap(({ name }) =>
    definitions.filter((other) => other.name !== name).map((other) => [name, other.name] as const),
  );

  test.each(pairs)('%s does not reach into %s', async (service, other) => {
    const tables = await tablesOf(other);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const name = `${pg.escapeIdentifier(other)}.${pg.escapeIdentifier(table)}`;
      await expect(as(service).query(`select 1 from ${name} limit 1`), name).rejects.toThrow(/permission denied/);
    }
  });

  test('no service makes tables, roles or schemas, or becomes another', async () => {
    for (const { name } of definitions) {
      for (const statement of [
        `create table ${pg.escapeIdentifier(name)}.smuggled (id int)`,
        'create schema smuggled',
        'create role smuggled',
        'set role ow_owner',
        `create table public.smuggled (id int)`,
      ]) {
        await expect(as(name).query(statement), `${name}: ${statement}`).rejects.toThrow(/permission denied/);
      }
    }
  });
});

async function tablesOf(schema: string): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ tablename: string }>('select tablename from pg_tables where schemaname = $1', [
    schema,
  ]);
  await admin.end();
  return rows.map(({ tablename }) => tablename);
}
