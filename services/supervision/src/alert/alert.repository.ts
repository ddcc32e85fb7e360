import type { FilterQuery } from '@mikro-orm/core';
import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { Alert } from './alert.entity.ts';
import { pageSizeOf, readCursor, supervisedPrefixes, writeCursor } from './alert.rules.ts';

export interface PageArguments {
  first: number;
  after?: string | null;
}

/** Alerts of the divisions the signed-in person supervises, newest first; none for everybody else. */
export async function listAlerts(ctx: ServiceContext, { first, after }: PageArguments) {
  const scope = scopeOf(ctx);
  const limit = pageSizeOf(first);
  const start = readCursor(after);
  const older: FilterQuery<Alert> = start
    ? { $or: [{ raisedAt: { $lt: start.raisedAt } }, { raisedAt: start.raisedAt, id: { $lt: start.id } }] }
    : {};
  const rows = scope
    ? await ctx.em.find(
        Alert,
        { $and: [scope, older] },
        { orderBy: { raisedAt: 'desc', id: 'desc' }, limit: limit + 1 },
      )
    : [];
  const nodes = rows.slice(0, limit);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last ? writeCursor(last) : null, hasNextPage: rows.length > limit } };
}

/** Alerts by id; those outside one's divisions are as if they did not exist. */
export const alertsById: BatchLoad<string, Alert> = async (ids, ctx) => {
  const scope = scopeOf(ctx);
  const rows = scope ? await ctx.em.find(Alert, { $and: [scope, { id: { $in: [...ids] } }] }) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Condition of what this person may see; null for nothing. */
function scopeOf(ctx: ServiceContext): FilterQuery<Alert> | null {
  const prefixes = supervisedPrefixes(ctx.actor);
  if (prefixes.length === 0) return null;
  return { $or: prefixes.map((prefix) => ({ divisionCode: { $like: `${prefix}%` } })) };
}
