import type { ServiceContext } from '@onewindow/subgraph-kit';
import { divisionsByCode } from '../division/division.repository.ts';
import type { Organization } from './organization.entity.ts';
import { listOrganizations, type OrganizationFilter, organizationsById } from './organization.repository.ts';

export const organizationResolvers = {
  Query: {
    organization: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => ctx.batch(organizationsById, id),
    organizations: (_: unknown, filter: OrganizationFilter, ctx: ServiceContext) => listOrganizations(ctx, filter),
  },
  Organization: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(organizationsById, id),
    division: (organization: Organization, _: unknown, ctx: ServiceContext) =>
      ctx.batch(divisionsByCode, organization.divisionCode),
  },
};
