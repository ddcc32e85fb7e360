import type { Actor, EventEnvelope, JsonObject, ServiceContext, ServiceDefinition } from '../index.ts';

/** Speaks GraphQL to the service as one person; rejects when the answer carries errors. */
export interface TestClient {
  query(source: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  mutate(source: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** A job that waits in the service's own queues. */
export interface WaitingJob {
  job: string;
  key: string | null;
  at: Date;
  data: JsonObject;
}

/** A service on a fresh database. Workers do not run: use runInbox, runJob and runDueJobs. */
export interface TestService {
  as(actor: Actor | null): TestClient;
  ctx(actor: Actor | null): ServiceContext;
  runInbox(eventName: string, payload: object): Promise<void>;
  emitted(): Promise<EventEnvelope[]>;
  /** Waiting jobs, earliest first. */
  jobs(): Promise<WaitingJob[]>;
  runJob(job: string, data: object): Promise<void>;
  /** Runs waiting jobs due at the test's now, earliest first; answers how many. */
  runDueJobs(): Promise<number>;
  setNow(now: Date | string): void;
  /** As superuser, search_path on the service's schema. */
  sql<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  now?: Date | string;
  actor?: Actor;
}

export declare function createTestService(definition: ServiceDefinition, options?: TestServiceOptions): Promise<TestService>;
export declare function staffActor(values?: Partial<Actor>): Actor;
export declare function applicantActor(values?: Partial<Actor>): Actor;
