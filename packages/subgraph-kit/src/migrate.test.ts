import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serviceDatabaseUrl } from './database.ts';
import { migrateServices } from './migrate.ts';
import { notebook, notebookEvents } from './notebook/notebook.fixture.ts';
import { reader } from './notebook/reader.fixture.ts';
import { sqlMigration } from './sql-migration.ts';
import { createEmptyDatabase, type TestDatabase, testSecret } from './testing/index.ts';

let database: TestDatabase;
let service: pg.Client;

beforeAll(async () => {
  database = await createEmptyDatabase(inject('adminUrl'));
  await Promise.all(Array.from({ length: 5 }, () => migrate()));
  service = new pg.Client({ connectionString: serviceDatabaseUrl(database.adminUrl, 'notebook', testSecret) });
  await service.connect();
});

afterAll(async () => {
  await service.end();
  await database.drop();
});

function migrate(definitions = [notebook, reader], report: (line: string) => void = () => undefined): Promise<void> {
  return migrateServices(definitions, {
    adminUrl: database.adminUrl,
    secret: testSecret,
    eventsFile: notebookEvents,
    report,
  });
}

test('five parallel starts on an empty database migrated it once', async () => {
  const { rows } = await service.query('select name from schema_migration order by id');
  expect(rows).toEqual([{ name: 'kit_request_log' }, { name: '0001_note' }]);
});

test('a start with nothing to do does nothing, quickly', async () => {
  const lines: string[] = [];
  const started = performance.now();
  await migrate(undefined, (line) => lines.push(line));
  expect(lines).toEqual([]);
  expect(performance.now() - started).toBeLessThan(500);
});

test('a new migration and a new append-only table are taken up', async () => {
  const grown = {
    ...notebook,
    migrations: [...notebook.migrations, sqlMigration('0002_diary', ['create table diary (id int primary key)'])],
    appendOnly: ['ledger', 'diary'],
  };
  await migrate([grown, reader]);
  await service.query('insert into diary values (1)');
  await expect(service.query('update diary set id = 2')).rejects.toThrow('permission denied');
});

test('a failing migration leaves nothing of itself', async () => {
  const wrong = sqlMigration('0003_wrong', ['create table half (id int)', 'create table ledger (id int)']);
  await expect(migrate([{ ...notebook, migrations: [...notebook.migrations, wrong] }])).rejects.toThrow(
    'already exists',
  );
  const { rows } = await service.query(`select to_regclass('half') as half`);
  expect(rows).toEqual([{ half: null }]);
});

test.each([
  'update ledger set text = text',
  'delete from ledger',
  'truncate ledger',
  'drop table ledger',
  'alter table ledger disable trigger all',
  'truncate note',
  'select * from reader.copy',
  'insert into reader.copy values (1)',
  'delete from schema_migration',
  'select * from onewindow.migrated',
  'create table mine (id int)',
  'create table public.mine (id int)',
  'create schema mine',
  'set role ow_owner',
  'set session_replication_role = replica',
  'delete from job.version',
])('a service may not: %s', async (statement) => {
  await expect(service.query(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test('a service may add to and read its ledger, and change its other tables', async () => {
  await service.query(`insert into ledger (note_id, text) values (gen_random_uuid(), 'x')`);
  expect((await service.query('select text from ledger')).rows).toEqual([{ text: 'x' }]);
  await service.query(`insert into note (id, text, written_at) values (gen_random_uuid(), 'x', now())`);
  expect((await service.query(`update note set text = 'y'`)).rowCount).toBe(1);
  expect((await service.query('delete from note')).rowCount).toBe(1);
});

test('another password than the derived one is refused', async () => {
  const stranger = new pg.Client({
    connectionString: serviceDatabaseUrl(database.adminUrl, 'notebook', 'another-secret-entirely'),
  });
  await expect(stranger.connect()).rejects.toThrow('password authentication failed');
});

test('the owner of the database may migrate without being a superuser', async () => {
  const own = await createEmptyDatabase(inject('adminUrl'));
  const superuser = new pg.Client({ connectionString: own.adminUrl });
  await superuser.connect();
  const url = new URL(own.adminUrl);
  await superuser.query(`
    create role city_owner login createrole password 'city';
    alter database ${url.pathname.slice(1)} owner to city_owner;
    grant ow_owner, ow_notebook, ow_reader to city_owner with admin option`);
  url.username = 'city_owner';
  url.password = 'city';
  const options = { adminUrl: url.toString(), secret: testSecret, eventsFile: notebookEvents };
  await migrateServices([notebook], options);
  const { rows } = await superuser.query(
    `select schemaname, tableowner from pg_tables where tablename in ('note', 'job') order by 1`,
  );
  expect(rows).toEqual([
    { schemaname: 'job', tableowner: 'ow_owner' },
    { schemaname: 'notebook', tableowner: 'ow_owner' },
  ]);
  await superuser.end();
  await own.drop();
});
