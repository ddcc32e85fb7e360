import { newId } from '@onewindow/kernel';
import pg from 'pg';
import { inject } from 'vitest';
import type { ServiceContext } from '../context.ts';
import { serviceDatabaseUrl } from '../database.ts';
import type {
  EventEnvelope,
  GraphQLResponse,
  RunningService,
  ServiceDefinition,
  ServiceSettings,
} from '../definition.ts';
import type { Actor } from '../identity.ts';
import type { JsonObject } from '../json.ts';
import { startService } from '../service.ts';
import { deliver } from '../workers.ts';
import { staffActor } from './actors.samples.ts';
import { createTestDatabase, tapQueue, testSecret } from './test-database.ts';
import { emittedEvents, takeJob, type WaitingJob, waitingJobs } from './test-jobs.ts';

/** Speaks GraphQL to the service as one person. */
export interface TestClient {
  /** Answers data; rejects when the answer carries errors. */
  query<T = Record<string, unknown>>(source: string, variables?: Record<string, unknown>): Promise<T>;
  mutate<T = Record<string, unknown>>(source: string, variables?: Record<string, unknown>): Promise<T>;
  /** The whole answer, errors included. */
  request(source: string, variables?: Record<string, unknown>): Promise<GraphQLResponse>;
}

/** A service on a fresh database. Workers do not run: use runInbox, runJob and runDueJobs. */
export interface TestService {
  service: RunningService;
  /** Superuser's address of this test's database. */
  adminUrl: string;
  /** Without an argument: the actor of the options; null: nobody signed in. */
  as(actor?: Actor | null): TestClient;
  ctx(actor?: Actor | null): ServiceContext;
  runInbox(eventName: string, payload: object): Promise<void>;
  emitted(): Promise<EventEnvelope[]>;
  /** Waiting jobs, earliest first. */
  jobs(): Promise<WaitingJob[]>;
  runJob(job: string, data: object): Promise<void>;
  /** Runs waiting jobs due at the test's now, earliest first, those they create included; answers how many. */
  runDueJobs(): Promise<number>;
  setNow(now: Date | string): void;
  /** As superuser, search_path on the service's schema. */
  sql<Row extends object = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  /** Default: the wall clock until setNow. */
  now?: Date | string;
  actor?: Actor;
  /** Another event catalog than graphql/events.yaml. */
  eventsFile?: string;
  settings?: Partial<ServiceSettings>;
}

/** Starts a service on a database of its own. Needs testing/global-setup.ts in vitest's globalSetup. */
export async function createTestService(
  definition: ServiceDefinition,
  options: TestServiceOptions = {},
): Promise<TestService> {
  const { eventsFile, settings = {} } = options;
  const database = await createTestDatabase(inject('adminUrl'), [definition], eventsFile);
  const superuser = new pg.Client({
    connectionString: database.adminUrl,
    options: `-c search_path=${definition.name},public`,
  });
  await superuser.connect();
  let now = options.now === undefined ? null : new Date(options.now);
  const service = await startService(definition, {
    databaseUrl: serviceDatabaseUrl(database.adminUrl, definition.name, testSecret),
    clock: () => (now ? new Date(now) : new Date()),
    workers: false,
    eventTap: tapQueue,
    settings,
    ...(eventsFile ? { eventsFile } : {}),
  });
  const actorOf = (actor: Actor | null | undefined): Actor | null =>
    actor === undefined ? (options.actor ?? staffActor()) : actor;

  const runJob = async (job: string, data: object): Promise<void> => {
    const handler = definition.jobs?.[job];
    if (!handler) throw new Error(`${definition.name} has no job "${job}"`);
    await handler(service.context(null), JSON.parse(JSON.stringify(data)) as JsonObject);
  };

  return {
    service,
    adminUrl: database.adminUrl,
    as: (actor) => clientOf(service, actorOf(actor)),
    ctx: (actor) => service.context(actorOf(actor)),
    async runInbox(name, payload) {
      const ctx = service.context(null);
      const data = JSON.parse(JSON.stringify(payload)) as JsonObject;
      await deliver(definition, ctx, {
        id: newId(),
        name,
        version: 1,
        occurredAt: ctx.now().toISOString(),
        payload: data,
      });
    },
    emitted: () => emittedEvents(superuser),
    jobs: () => waitingJobs(superuser, definition.name),
    runJob,
    async runDueJobs() {
      for (let done = 0; ; done++) {
        const [next] = await waitingJobs(superuser, definition.name);
        if (!next || next.at > service.context(null).now()) return done;
        await takeJob(superuser, next.id);
        await runJob(next.job, next.data);
      }
    },
    setNow(value) {
      now = new Date(value);
    },
    sql: async <Row extends object>(text: string, params: readonly unknown[] = []) =>
      (await superuser.query<Row>(text, [...params])).rows,
    async stop() {
      await service.stop();
      await superuser.end();
      await database.drop();
    },
  };
}

function clientOf(service: RunningService, actor: Actor | null): TestClient {
  const request = (query: string, variables?: Record<string, unknown>): Promise<GraphQLResponse> =>
    service.execute({ query, variables: variables ?? null }, { actor, traceId: newId(), origin: 'public' });
  const dataOf = async <T>(source: string, variables?: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await request(source, variables);
    if (errors) throw new Error(`GraphQL errors: ${JSON.stringify(errors)}`);
    return data as T;
  };
  return { query: dataOf, mutate: dataOf, request };
}
