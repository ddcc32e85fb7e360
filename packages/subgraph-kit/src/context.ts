import type { CivilDate } from '@onewindow/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { ServiceSettings } from './definition.ts';
import type { Actor } from './identity.ts';

/** When a job runs: not before `at`; a waiting job with the same key is replaced. */
export interface ScheduleOptions {
  at?: Date;
  key?: string;
}

/** Loads many things by id, answering in the order of the ids. Pass the same function each time. */
export type BatchLoad<K, V> = (ids: readonly K[], ctx: ServiceContext) => Promise<readonly (V | null)[]>;

/** One per request or job: who acts, when, and the doors to the database. */
export declare class ServiceContext {
  readonly actor: Actor | null;
  readonly traceId: string;
  readonly em: EntityManager;
  readonly log: Logger;
  readonly settings: ServiceSettings;
  now(): Date;
  /** Today in Asia/Shanghai. */
  today(): CivilDate;
  /** THE transaction, opened once, in the use case. Inside one it joins it. */
  transactional<T>(work: (tx: ServiceContext) => Promise<T>): Promise<T>;
  /** Tells the subscribers of graphql/events.yaml, when the transaction commits. */
  emit(name: string, payload: object & { id: string; version: number }): void;
  /** A job of this service, created when the transaction commits. */
  schedule(job: string, data: object, options?: ScheduleOptions): void;
  /** Wakes live updates, when the transaction commits. */
  announce(type: string, id: string, version: number): void;
  /**
   * transactional() that happens once per (account, mutation, requestId): a repeat answers the stored
   * result. Only results whose __typename ends in `Payload` are kept; others roll the transaction back.
   */
  once<T extends object>(mutation: string, requestId: string, work: (tx: ServiceContext) => Promise<T>): Promise<T>;
  /** Loads one thing together with all others asked for in the same tick. */
  batch<K, V>(load: BatchLoad<K, V>, id: K): Promise<V | null>;
  setCookie(name: string, value: string, options: { maxAgeSeconds: number }): void;
  /** The same service as another person or at another time: for seeds that replay history. */
  as(actor: Actor | null, now?: Date): ServiceContext;
}
