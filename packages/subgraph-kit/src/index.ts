export type { BatchLoad, ScheduleOptions } from './context.ts';
export { ServiceContext } from './context.ts';
export { serviceDatabaseUrl, servicePassword, serviceRole } from './database.ts';
export type {
  Caller,
  ContextOptions,
  EventEnvelope,
  EventHandler,
  GraphQLRequest,
  GraphQLResponse,
  GraphQLResponseError,
  InternalHandler,
  JobHandler,
  RawRoute,
  RunningService,
  SeedReport,
  ServiceDefinition,
  ServiceOptions,
  ServiceSettings,
} from './definition.ts';
export { defineService } from './definition.ts';
export type { ServiceEnv } from './env.ts';
export { EnvironmentError, readServiceEnv } from './env.ts';
export type { EventCatalog } from './event-catalog.ts';
export { defaultEventsFile, readEventCatalog } from './event-catalog.ts';
export type { HttpPeer } from './http-caller.ts';
export { createHttpCaller } from './http-caller.ts';
export type { ServedService, ServeOptions } from './http-server.ts';
export { serveService } from './http-server.ts';
export type { Actor, LetterClaim, LetterNeed, RoleClaim } from './identity.ts';
export { hasRole, letterFor } from './identity.ts';
export type { JsonObject, JsonValue } from './json.ts';
export type { Announcement, ListenHub } from './listen-hub.ts';
export { listenHub } from './listen-hub.ts';
export { createLogger } from './log.ts';
export type { MigrateOptions } from './migrate.ts';
export { migrateServices } from './migrate.ts';
export type { SubgraphPeer } from './peer.ts';
export { runService } from './run-service.ts';
export { buildSchema, sharedSdl, subgraphSdl } from './schema.ts';
export { startService } from './service.ts';
export type { CallParts } from './sign.ts';
export { signCall, verifyCall } from './sign.ts';
export type { SqlMigration } from './sql-migration.ts';
export { sqlMigration } from './sql-migration.ts';
