import { Utils } from '@mikro-orm/core';
import { type EntityManager, wrap } from '@mikro-orm/postgresql';
import pg from 'pg';
import { sqlMigration } from './sql-migration.ts';

/** Whose mutation, and the client's id of this one click. */
export interface RequestKey {
  account: string;
  mutation: string;
  requestId: string;
}

/** How long a repeat still finds its first answer. */
const keptDays = 30;

/** First migration of every service: the answers of mutations already done. */
export const requestLogMigration = sqlMigration('kit_request_log', [
  `create table request_log (
    account text not null,
    mutation text not null,
    request_id text not null,
    result jsonb,
    created_at timestamptz not null default now(),
    primary key (account, mutation, request_id)
  )`,
  'create index request_log_created_at on request_log (created_at)',
]);

/**
 * Takes the key for this transaction. A concurrent repeat waits here, on the primary key, until the
 * first transaction ends: then it either finds the stored result or, after a rollback, takes the key.
 */
export async function claimRequest(em: EntityManager, key: RequestKey): Promise<{ result: unknown } | null> {
  const values = [key.account, key.mutation, key.requestId];
  const claimed = await em.execute<{ account: string }[]>(
    'insert into request_log (account, mutation, request_id) values (?, ?, ?) on conflict do nothing returning account',
    values,
  );
  if (claimed.length > 0) return null;
  const [stored] = await em.execute<{ result: unknown }[]>(
    'select result from request_log where account = ? and mutation = ? and request_id = ?',
    values,
  );
  if (!stored) throw new Error('A request vanished from request_log while it was being repeated');
  return { result: await revive(em, stored.result) };
}

/** Statement that stores the result; it travels with the outbox. */
export function storeResultSql(key: RequestKey, result: object): string {
  const [account, mutation, requestId] = [key.account, key.mutation, key.requestId].map(pg.escapeLiteral);
  const json = pg.escapeLiteral(JSON.stringify(freeze(result)));
  return `update request_log set result = ${json}::jsonb
    where account = ${account} and mutation = ${mutation} and request_id = ${requestId}`;
}

/** Forgets what nobody will repeat any more. */
export async function pruneRequestLog(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from request_log where created_at < now() - interval '${keptDays} days'`);
}

const entityMark = '$entity';
const dateMark = '$date';

/** JSON with entities as references and dates marked, so that a repeat hands resolvers the same kinds of value. */
function freeze(value: unknown): unknown {
  if (value instanceof Date) return { [dateMark]: value.toISOString() };
  if (Array.isArray(value)) return value.map(freeze);
  if (typeof value !== 'object' || value === null) return value;
  if (Utils.isEntity(value)) {
    const wrapped = wrap(value, true);
    return { [entityMark]: wrapped.__meta.className, key: wrapped.getPrimaryKey() };
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, freeze(each)]));
}

async function revive(em: EntityManager, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => revive(em, each)));
  if (typeof value !== 'object' || value === null) return value;
  const plain = value as Record<string, unknown>;
  if (typeof plain[dateMark] === 'string') return new Date(plain[dateMark]);
  if (typeof plain[entityMark] === 'string') {
    const { class: entity } = em.getMetadata().getByClassName(plain[entityMark]);
    return em.findOneOrFail(entity, plain.key as string);
  }
  const entries = await Promise.all(Object.entries(plain).map(async ([name, each]) => [name, await revive(em, each)]));
  return Object.fromEntries(entries);
}
