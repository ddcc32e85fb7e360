import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { ServiceDefinition, SubgraphPeer } from '@onewindow/subgraph-kit';
import pg from 'pg';

/** One statement as it was sent. */
export interface CapturedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Rows touched, of each part of a multi-statement text. */
  rowCounts: (number | null)[];
  /** Ids of the jobs a fetch took: made by the database, so a replay gets others. */
  jobIds: string[];
}

/** A transaction, or a statement outside any. Times in ms since 1970, comparable between processes. */
export interface CapturedUnit {
  readonly service: string;
  readonly startedAt: number;
  endedAt: number;
  /** The same for everything one request or job asked for. */
  readonly trace: string | null;
  /** What the job was given, or took: names the case it is about. */
  hint: string;
  readonly statements: CapturedStatement[];
}

/** Records what the services of this process send to the database. */
export interface Capture {
  /** A service whose requests are told apart. */
  watchRequests<Peer extends SubgraphPeer>(service: Peer): Peer;
  /** A definition whose events and jobs are told apart. */
  watchJobs(definition: ServiceDefinition): ServiceDefinition;
  /** What was recorded since the last time. */
  take(): CapturedUnit[];
}

interface Origin {
  readonly trace: string;
  readonly hint: string;
}

type Client = pg.Client & { user?: string };

const now = (): number => performance.timeOrigin + performance.now();
const opens = /^\s*(begin|start transaction)\b/i;
const closes = /^\s*(commit|rollback)\s*;?\s*$/i;
/** The job queue's own statements wait for a connection in whatever request gives one back: they are nobody's. */
const ofQueue = /\bjob\.\w/;

/** Starts recording; only once a process, before anything connects. */
export function startCapture(): Capture {
  const origins = new AsyncLocalStorage<Origin>();
  const open = new WeakMap<pg.Client, CapturedUnit>();
  let units: CapturedUnit[] = [];

  const unitOf = (client: Client, text: string): CapturedUnit => {
    const origin = ofQueue.test(text) ? undefined : origins.getStore();
    const service = (client.user ?? '').replace(/^ow_/, '');
    const unit = {
      service,
      startedAt: now(),
      endedAt: 0,
      trace: origin?.trace ?? null,
      hint: origin?.hint ?? '',
      statements: [],
    };
    units.push(unit);
    return unit;
  };

  const original = pg.Client.prototype.query as (...words: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: Client, ...words: unknown[]): unknown {
    const asked = askedOf(words);
    if (!asked) return original.apply(this, words);
    const unit = open.get(this) ?? unitOf(this, asked.text);
    if (opens.test(asked.text)) open.set(this, unit);
    if (closes.test(asked.text)) open.delete(this);
    const statement: CapturedStatement = { ...asked, rowCounts: [], jobIds: [] };
    unit.statements.push(statement);
    const keep = (result: unknown): void => {
      unit.endedAt = now();
      keepResult(unit, statement, result);
    };
    const callback = words.at(-1);
    if (typeof callback === 'function') {
      const heard = (error: unknown, result: unknown): void => {
        keep(result);
        callback(error, result);
      };
      return original.apply(this, [...words.slice(0, -1), heard]);
    }
    const answer = original.apply(this, words);
    (answer as Promise<unknown>).then(keep, () => keep(null));
    return answer;
  } as typeof pg.Client.prototype.query;

  const handle = <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) => {
    return (...args: Args): Promise<T> =>
      origins.run({ trace: randomUUID(), hint: JSON.stringify(args[1]) }, () => work(...args));
  };

  return {
    watchRequests: (service) => ({
      ...service,
      execute: (request, caller) =>
        origins.run({ trace: caller.traceId, hint: '' }, () => service.execute(request, caller)),
    }),
    watchJobs: (definition) => ({
      ...definition,
      events: mapValues(definition.events ?? {}, handle),
      jobs: mapValues(definition.jobs ?? {}, handle),
    }),
    take() {
      const taken = units;
      units = [];
      return taken;
    },
  };
}

function mapValues<T, R>(values: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

/** Text and parameters of one call of query(); null for what carries no text. */
function askedOf([first, second]: readonly unknown[]): { text: string; values: unknown[] } | null {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? [...second] : [] };
  const { text, values = second } = Object(first) as { text?: unknown; values?: unknown };
  return typeof text === 'string' ? { text, values: Array.isArray(values) ? [...values] : [] } : null;
}

function keepResult(unit: CapturedUnit, statement: CapturedStatement, result: unknown): void {
  const results = (Array.isArray(result) ? result : [result]) as (pg.QueryResult | null)[];
  statement.rowCounts = results.map((each) => each?.rowCount ?? null);
  const isFetch = /\bskip locked\b/i.test(statement.text);
  const rows = (isFetch ? (results[0]?.rows ?? []) : []) as { id?: unknown; data?: unknown }[];
  if (rows.length === 0) return;
  statement.jobIds = rows.map(({ id }) => String(id));
  unit.hint += JSON.stringify(rows);
}
