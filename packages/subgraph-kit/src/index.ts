export type { BatchLoad, ScheduleOptions, ServiceContext } from './context.ts';
export type {
  Caller,
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
export type { Actor, LetterClaim, LetterNeed, RoleClaim } from './identity.ts';
export { hasRole, letterFor } from './identity.ts';
export type { JsonObject, JsonValue } from './json.ts';
export type { Announcement, ListenHub } from './listen-hub.ts';
export type { SubgraphPeer } from './peer.ts';
export type { SqlMigration } from './sql-migration.ts';
export { sqlMigration } from './sql-migration.ts';
