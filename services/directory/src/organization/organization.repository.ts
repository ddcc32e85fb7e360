import type { FilterQuery } from '@mikro-orm/core';
import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { divisionPrefix } from '../division/division.rules.ts';
import { Organization, OrganizationAlias } from './organization.entity.ts';
import { type OrganizationKind, pageSizeOf, readCursor, writeCursor } from './organization.rules.ts';

/** Organisations by credit code; a code that is an alias finds the organisation it stands for. */
export const organizationsById: BatchLoad<string, Organization> = async (ids, ctx) => {
  const byId = await organizationMap(ctx, ids);
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length === 0) return ids.map((id) => byId.get(id) ?? null);
  const aliases = await ctx.em.find(OrganizationAlias, { id: { $in: unknown } });
  const owners = await organizationMap(
    ctx,
    aliases.map(({ organizationId }) => organizationId),
  );
  const ownerOf = new Map(aliases.map(({ id, organizationId }) => [id, owners.get(organizationId)]));
  return ids.map((id) => byId.get(id) ?? ownerOf.get(id) ?? null);
};

async function organizationMap(ctx: ServiceContext, ids: readonly string[]): Promise<Map<string, Organization>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.em.find(Organization, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
}

export interface OrganizationFilter {
  divisionCode?: string | null;
  kind?: OrganizationKind | null;
  first: number;
  after?: string | null;
}

/** One page of organisations by name. A division stands for itself and all below. */
export async function listOrganizations(ctx: ServiceContext, { divisionCode, kind, first, after }: OrganizationFilter) {
  const conditions: FilterQuery<Organization>[] = [];
  if (divisionCode) {
    const prefix = divisionPrefix(divisionCode);
    if (prefix === null) return { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };
    conditions.push({ divisionCode: { $like: `${prefix}%` } });
  }
  if (kind) conditions.push({ kind });
  const start = readCursor(after);
  if (start) conditions.push({ $or: [{ name: { $gt: start.name } }, { name: start.name, id: { $gt: start.id } }] });
  const limit = pageSizeOf(first);
  const rows = await ctx.em.find(
    Organization,
    { $and: conditions },
    { orderBy: { name: 'asc', id: 'asc' }, limit: limit + 1 },
  );
  const nodes = rows.slice(0, limit);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last ? writeCursor(last) : null, hasNextPage: rows.length > limit } };
}
