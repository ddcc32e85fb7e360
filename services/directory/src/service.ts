import { defineService } from '@onewindow/subgraph-kit';
import { AccountEntity, PersonEntity, RoleAssignmentEntity } from './account/account.entity.ts';
import { accountResolvers } from './account/account.resolvers.ts';
import { AuthorizationLetterEntity } from './authorization-letter/authorization-letter.entity.ts';
import { authorizationLetterResolvers } from './authorization-letter/authorization-letter.resolvers.ts';
import { DivisionEntity } from './division/division.entity.ts';
import { divisionResolvers } from './division/division.resolvers.ts';
import { createAccounts } from './migrations/create-accounts.ts';
import { createDivisions } from './migrations/create-divisions.ts';
import { createSessions } from './migrations/create-sessions.ts';
import { createWorkCalendar } from './migrations/create-work-calendar.ts';
import { limitSignInByAddress } from './migrations/limit-sign-in-by-address.ts';
import { OrganizationAliasEntity, OrganizationEntity } from './organization/organization.entity.ts';
import { organizationResolvers } from './organization/organization.resolvers.ts';
import { seedDirectory } from './seed.ts';
import { resolveActor } from './session/resolve-actor.ts';
import { SessionEntity, SignInThrottleEntity } from './session/session.entity.ts';
import { SettingEntity } from './setting/setting.entity.ts';
import { WorkCalendarDayEntity, WorkCalendarYearEntity } from './work-calendar/work-calendar.entity.ts';
import { workCalendarResolvers } from './work-calendar/work-calendar.resolvers.ts';

export { DEMO_PASSWORD } from './account/seed-people.ts';

/** Divisions, organisations, accounts, sessions, roles, authorization letters, work calendar (Rules 3, 7, 26, 27(2)). */
export const directoryService = defineService({
  name: 'directory',
  sdl: [
    new URL('./division/division.graphql', import.meta.url),
    new URL('./organization/organization.graphql', import.meta.url),
    new URL('./account/account.graphql', import.meta.url),
    new URL('./authorization-letter/authorization-letter.graphql', import.meta.url),
    new URL('./work-calendar/work-calendar.graphql', import.meta.url),
  ],
  resolvers: {
    ...divisionResolvers,
    ...organizationResolvers,
    ...accountResolvers,
    ...authorizationLetterResolvers,
    Query: {
      ...divisionResolvers.Query,
      ...organizationResolvers.Query,
      ...accountResolvers.Query,
      ...workCalendarResolvers.Query,
    },
    Mutation: { ...accountResolvers.Mutation, ...authorizationLetterResolvers.Mutation },
  },
  entities: [
    DivisionEntity,
    OrganizationEntity,
    OrganizationAliasEntity,
    PersonEntity,
    AccountEntity,
    RoleAssignmentEntity,
    SettingEntity,
    SessionEntity,
    SignInThrottleEntity,
    AuthorizationLetterEntity,
    WorkCalendarYearEntity,
    WorkCalendarDayEntity,
  ],
  migrations: [createDivisions, createAccounts, createSessions, createWorkCalendar, limitSignInByAddress],
  internal: { 'resolve-actor': resolveActor },
  seed: seedDirectory,
});
