import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { Hall } from './hall.entity.ts';
import { compareHalls, divisionPrefix } from './hall.rules.ts';

/** Halls by id, closed ones included: old cases name them. */
export const hallsById: BatchLoad<string, Hall> = async (ids, ctx) => {
  const rows = await ctx.em.find(Hall, { id: { $in: [...ids] } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Open halls of a division and below, or of the whole city. */
export async function listHalls(ctx: ServiceContext, divisionCode: string | null | undefined): Promise<Hall[]> {
  const prefix = divisionCode ? divisionPrefix(divisionCode) : '';
  if (prefix === null) return [];
  const rows = await ctx.em.find(Hall, { isActive: true, divisionCode: { $like: `${prefix}%` } });
  return rows.toSorted(compareHalls);
}
