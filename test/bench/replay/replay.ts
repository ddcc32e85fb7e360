import { serviceDatabaseUrl } from '@onewindow/subgraph-kit';
import pg from 'pg';
import type { CapturedStatement, CapturedUnit } from './capture.ts';

export interface ReplayOptions {
  readonly adminUrl: string;
  readonly secret: string;
  readonly lanes: readonly (readonly CapturedUnit[])[];
  /** Lanes under way at once. */
  readonly atOnce: number;
}

export interface ReplayResult {
  readonly seconds: number;
  readonly statements: number;
  readonly transactions: number;
  /** Share of statements that touched as many rows as when they were captured, 0 to 1. */
  readonly sameRows: number;
  readonly failures: readonly string[];
}

/** As many as each service has. */
const connectionsOfService = 4;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Sends captured statements again with plain `pg`: the same texts, parameters and transactions, as the same database
 * roles over as many connections, case by case, so many at once. Ids of jobs are the database's own: each fetched job
 * stands for the one fetched then.
 */
export async function replay({ adminUrl, secret, lanes, atOnce }: ReplayOptions): Promise<ReplayResult> {
  const services = new Set(lanes.flat().map(({ service }) => service));
  const pools = new Map(
    [...services].map((service) => [service, poolOf(serviceDatabaseUrl(adminUrl, service, secret))]),
  );
  const jobs = new Map<string, string>();
  const failures: string[] = [];
  let statements = 0;
  let same = 0;

  const send = async (client: pg.PoolClient, statement: CapturedStatement): Promise<void> => {
    const values = statement.values.map((value) => renamed(value, jobs));
    const result: unknown = await client.query(statement.text, values.length > 0 ? values : undefined);
    const results = (Array.isArray(result) ? result : [result]) as pg.QueryResult[];
    const rows = (results[0]?.rows ?? []) as { id?: string }[];
    for (const [index, id] of statement.jobIds.entries()) jobs.set(id, rows[index]?.id ?? id);
    statements += 1;
    if (results.every(({ rowCount }, index) => rowCount === statement.rowCounts[index])) same += 1;
  };
  const run = async (unit: CapturedUnit): Promise<void> => {
    const client = await (pools.get(unit.service) as pg.Pool).connect();
    try {
      for (const statement of unit.statements) await send(client, statement);
    } catch (error) {
      failures.push(`${unit.service}: ${error instanceof Error ? error.message : String(error)}`);
      await client.query('rollback');
    } finally {
      client.release();
    }
  };

  try {
    await Promise.all([...pools.values()].map(openAll));
    const queue = lanes.values();
    const start = performance.now();
    const runner = async (): Promise<void> => {
      for (const lane of queue) for (const unit of lane) await run(unit);
    };
    await Promise.all(Array.from({ length: atOnce }, runner));
    const seconds = (performance.now() - start) / 1000;
    return { seconds, statements, transactions: lanes.flat().length, sameRows: same / statements, failures };
  } finally {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  }
}

function poolOf(connectionString: string): pg.Pool {
  return new pg.Pool({ connectionString, max: connectionsOfService });
}

/** Connecting is not what is measured. */
async function openAll(pool: pg.Pool): Promise<void> {
  const clients = await Promise.all(Array.from({ length: connectionsOfService }, () => pool.connect()));
  for (const client of clients) client.release();
}

function renamed(value: unknown, jobs: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(uuid, (id) => jobs.get(id) ?? id);
  return Array.isArray(value) ? value.map((each) => renamed(each, jobs)) : value;
}
