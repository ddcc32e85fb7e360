import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EntitySchema } from '@mikro-orm/core';
import type { Logger } from 'pino';
import type { ServiceContext } from './context.ts';
import type { Actor } from './identity.ts';
import type { JsonObject } from './json.ts';
import type { ListenHub } from './listen-hub.ts';
import type { SubgraphPeer } from './peer.ts';
import type { SqlMigration } from './sql-migration.ts';

/** An event as subscribers receive it. `version` is the event's schema version, `payload.version` the object's. */
export interface EventEnvelope {
  id: string;
  name: string;
  version: number;
  /** ISO 8601, UTC. */
  occurredAt: string;
  payload: JsonObject;
}

/** Runs for every delivery of one event. Delivered at least once, in any order: must be idempotent. */
export type EventHandler = (ctx: ServiceContext, event: EventEnvelope) => Promise<void>;

/** Runs one job. `data` is what `schedule` was given, gone through JSON: parse it (zod) before use. */
export type JobHandler = (ctx: ServiceContext, data: JsonObject) => Promise<void>;

/** A plain page or API of a service that the gateway forwards unchanged. */
export interface RawRoute {
  method: 'GET' | 'POST';
  /** Prefix of the path, such as `/files/`. The longest matching prefix wins. */
  path: string;
  handle(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** A function only the gateway may call, over a signed call. Answers plain JSON data. */
export type InternalHandler = (ctx: ServiceContext, input: unknown) => Promise<unknown>;

/** Called by seeds to show progress. */
export type SeedReport = (done: number, total: number, label: string) => void;

/** Everything a domain service is, as data. */
export interface ServiceDefinition {
  /** Name of the subgraph, the database schema and the inbox queue. */
  name: string;
  /** SDL files of the service; the kit adds its shared.graphql (federation link, shared types and scalars). */
  sdl: readonly URL[];
  resolvers: object;
  /** Results of defineEntity. */
  entities: readonly EntitySchema[];
  /** In order; build them with sqlMigration(). Names never change once released. */
  migrations: readonly SqlMigration[];
  /** Tables the service may only INSERT into and SELECT from. */
  appendOnly?: readonly string[];
  /** Inbox handlers by event name. */
  events?: Readonly<Record<string, EventHandler>>;
  /** Handlers of the queues `<service>.<job>`. */
  jobs?: Readonly<Record<string, JobHandler>>;
  routes?: readonly RawRoute[];
  internal?: Readonly<Record<string, InternalHandler>>;
  /** Fills an empty database with sample data. Idempotent. */
  seed?: (ctx: ServiceContext, report: SeedReport) => Promise<void>;
}

/** Checks and returns a definition; throws when a name cannot be a schema, queue or subgraph name. */
export function defineService(definition: ServiceDefinition): ServiceDefinition {
  const names = [definition.name, ...Object.keys(definition.jobs ?? {})];
  for (const name of names) {
    if (!/^[a-z][a-z0-9-]{0,40}$/.test(name)) throw new Error(`"${name}" cannot be a service or job name`);
  }
  return definition;
}

/** Values of the process environment that a service may need; read once, in env.ts. */
export interface ServiceSettings {
  /** Directory of stored files; only `document` writes there. */
  filesDir: string;
  /** Address people reach the system at, without a trailing slash. */
  publicUrl: string;
  smtpUrl: string | null;
  /** True in the sample city: whatever a visitor could take for the real office says so. */
  demo: boolean;
}

/** How a service is run; the same in standalone and distributed mode. */
export interface ServiceOptions {
  /** The service's own login, see serviceDatabaseUrl(). */
  databaseUrl: string;
  /** Most connections of the one pool of this service. Default 4. */
  poolMax?: number;
  /** graphql/events.yaml; default: the repository's. */
  eventsFile?: string;
  /** Default: the wall clock. */
  clock?: () => Date;
  logger?: Logger;
  /** Run inbox and job workers. Default true. */
  workers?: boolean;
  /** Do pg-boss maintenance; one instance per process group. Default false. */
  supervise?: boolean;
  /** The process's LISTEN connection; default: one shared by all services on the same database. */
  hub?: ListenHub;
  settings?: Partial<ServiceSettings>;
  /** Extra queue that receives a copy of every event instead of the subscribers (tests). */
  eventTap?: string;
}

/** On whose behalf, and from where, a call is made. */
export interface Caller {
  actor: Actor | null;
  traceId: string;
  origin: 'public' | 'internal';
  /** Network address the call came from, as the gateway saw it; absent inside the house. */
  address?: string;
}

export interface GraphQLRequest {
  query: string;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
}

export interface GraphQLResponseError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
}

export interface GraphQLResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLResponseError[];
  /** Set-Cookie header values the gateway passes on. */
  setCookies?: string[];
}

export interface ContextOptions {
  now?: Date;
  traceId?: string;
  address?: string | undefined;
}

/** A started service in this process. */
export interface RunningService extends SubgraphPeer {
  name: string;
  /** A context outside any request, for seeds, tools and tests. `now` overrides the clock. */
  context(actor: Actor | null, options?: ContextOptions): ServiceContext;
  withContext<T>(actor: Actor | null, work: (ctx: ServiceContext) => Promise<T>, options?: ContextOptions): Promise<T>;
  /** Runs the definition's seed, if it has one. */
  seed(report: SeedReport): Promise<void>;
  /** Finishes running jobs and closes every connection. */
  stop(): Promise<void>;
}
