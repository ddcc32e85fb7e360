import type { BatchLoad } from '@onewindow/subgraph-kit';
import { Division } from './division.entity.ts';

/** Divisions by code. */
export const divisionsByCode: BatchLoad<string, Division> = async (codes, ctx) => {
  const rows = await ctx.em.find(Division, { code: { $in: [...codes] } });
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? null);
};

/** Divisions directly below each of these, by code. */
export const divisionsBelow: BatchLoad<string, Division[]> = async (codes, ctx) => {
  const rows = await ctx.em.find(Division, { parentCode: { $in: [...codes] } }, { orderBy: { code: 'asc' } });
  const byParent = Map.groupBy(rows, (row) => row.parentCode);
  return codes.map((code) => byParent.get(code) ?? []);
};
