import type { EntityManager } from '@mikro-orm/postgresql';
import { type CivilDate, civilDateOf, newId } from '@onewindow/kernel';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { ServiceSettings } from './definition.ts';
import type { Actor } from './identity.ts';
import type { Outbox } from './outbox.ts';
import { claimRequest, type RequestKey, storeResultSql } from './request-log.ts';
import type { ServiceRuntime } from './runtime.ts';
import { runTransaction } from './transaction.ts';

/** When a job runs: not before `at`; a waiting job with the same key is replaced. */
export interface ScheduleOptions {
  at?: Date;
  key?: string;
}

/** Loads many things by id, answering in the order of the ids. Pass the same function each time. */
export type BatchLoad<K, V> = (ids: readonly K[], ctx: ServiceContext) => Promise<readonly (V | null)[]>;

interface ContextState {
  actor: Actor | null;
  traceId?: string;
  address?: string | undefined;
  em?: EntityManager;
  /** Fixed time instead of the clock. */
  now?: Date | undefined;
  outbox?: Outbox;
  cookies?: string[];
}

/** Carries a result out of a transaction that must not happen. */
class NotKept {
  readonly result: object;
  constructor(result: object) {
    this.result = result;
  }
}

/** One per request or job: who acts, when, and the doors to the database. */
export class ServiceContext {
  readonly actor: Actor | null;
  readonly traceId: string;
  /** Network address the request came from; null for jobs and inside the house. Counts attempts, is never stored. */
  readonly address: string | null;
  readonly em: EntityManager;
  readonly #runtime: ServiceRuntime;
  readonly #fixedNow: Date | undefined;
  readonly #outbox: Outbox | undefined;
  readonly #cookies: string[];
  readonly #loaders = new Map<unknown, unknown>();
  #log: Logger | undefined;

  constructor(runtime: ServiceRuntime, state: ContextState) {
    this.actor = state.actor;
    this.traceId = state.traceId ?? newId();
    this.address = state.address ?? null;
    this.em = state.em ?? runtime.database.fork();
    this.#runtime = runtime;
    this.#fixedNow = state.now;
    this.#outbox = state.outbox;
    this.#cookies = state.cookies ?? [];
  }

  /** Logger whose lines carry the trace id. */
  get log(): Logger {
    this.#log ??= this.#runtime.log.child({ traceId: this.traceId });
    return this.#log;
  }

  get settings(): ServiceSettings {
    return this.#runtime.settings;
  }

  now(): Date {
    return this.#fixedNow ?? this.#runtime.clock();
  }

  /** Today in Asia/Shanghai. */
  today(): CivilDate {
    return civilDateOf(this.now());
  }

  /** THE transaction, opened once, in the use case. Within one, it joins it. */
  async transactional<T>(work: (tx: ServiceContext) => Promise<T>): Promise<T> {
    if (this.#outbox) return work(this);
    const result = await runTransaction(this.#runtime, this.em, (em, outbox) => work(this.#within(em, outbox)));
    // What was loaded before may have changed.
    this.#loaders.clear();
    return result;
  }

  /** Tells the subscribers of graphql/events.yaml, when the transaction commits. */
  emit(name: string, payload: { id: string; version: number; [key: string]: unknown }): void {
    this.#open('emit').events.push(this.#runtime.outbox.envelope(name, payload, this.now()));
  }

  /** A job of this service, created when the transaction commits. `data` goes through JSON. */
  schedule(job: string, data: object, options: ScheduleOptions = {}): void {
    const jobs = this.#open('schedule').jobs;
    const replaced = jobs.findIndex(
      (each) => options.key !== undefined && each.job === job && each.options.key === options.key,
    );
    if (replaced >= 0) jobs.splice(replaced, 1);
    jobs.push({ job, data, options });
  }

  /** Wakes live updates, when the transaction commits. */
  announce(type: string, id: string, version: number): void {
    this.#open('announce').announcements.push({ type, id, version });
  }

  /**
   * transactional() that happens once per (account, mutation, requestId): a repeat, even a concurrent
   * one, answers the stored result. Only results whose __typename ends in `Payload` are kept; for
   * others the transaction rolls back. Results are plain data, dates and entities of this service.
   */
  async once<T extends object>(
    mutation: string,
    requestId: string,
    work: (tx: ServiceContext) => Promise<T>,
  ): Promise<T> {
    if (this.#outbox) throw new Error('once() opens its own transaction and cannot run inside one');
    const key: RequestKey = { account: this.actor?.accountId ?? 'anonymous', mutation, requestId };
    try {
      return await this.transactional(async (tx) => {
        const stored = await claimRequest(tx.em, key);
        if (stored) return stored.result as T;
        const result = await work(tx);
        if (!isKept(result)) throw new NotKept(result);
        tx.#open('once').resultSql = () => storeResultSql(key, result);
        return result;
      });
    } catch (error) {
      if (error instanceof NotKept) return error.result as T;
      throw error;
    }
  }

  /** Loads one thing together with all others asked for in the same tick. */
  batch<K, V>(load: BatchLoad<K, V>, id: K): Promise<V | null> {
    let loader = this.#loaders.get(load) as DataLoader<K, V | null> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | null>((ids) => load(ids, this));
      this.#loaders.set(load, loader);
    }
    return loader.load(id);
  }

  /** An HttpOnly cookie the gateway sets on its answer; maxAgeSeconds 0 removes it. Only on sign-in and -out. */
  setCookie(name: string, value: string, options: { maxAgeSeconds: number }): void {
    const secure = this.settings.publicUrl.startsWith('https:') ? '; Secure' : '';
    this.#cookies.push(
      `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${options.maxAgeSeconds}${secure}`,
    );
  }

  /** Set-Cookie values collected so far. */
  get cookies(): readonly string[] {
    return this.#cookies;
  }

  /** The same service as another person, or at another time: for seeds that replay history. */
  as(actor: Actor | null, now?: Date): ServiceContext {
    return new ServiceContext(this.#runtime, { actor, now: now ?? this.#fixedNow, traceId: this.traceId });
  }

  #within(em: EntityManager, outbox: Outbox): ServiceContext {
    const { actor, traceId } = this;
    return new ServiceContext(this.#runtime, {
      actor,
      traceId,
      address: this.address ?? undefined,
      em,
      outbox,
      now: this.#fixedNow,
      cookies: this.#cookies,
    });
  }

  #open(what: string): Outbox {
    if (!this.#outbox) throw new Error(`${what}() belongs inside transactional()`);
    return this.#outbox;
  }
}

function isKept(result: object): boolean {
  return '__typename' in result && String(result.__typename).endsWith('Payload');
}
