import { LockMode } from '@mikro-orm/core';
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Item, ItemVersion } from './item.entity.ts';
import { likePattern, searchDemand } from './item-search.rules.ts';
import type { ItemSnapshot } from './item-snapshot.ts';
import type { NameCursor } from './page-cursor.ts';

/** Heads by code, in the order of the codes; for batch(). */
export async function loadItems(codes: readonly string[], ctx: ServiceContext): Promise<(Item | null)[]> {
  const found = await ctx.em.find(Item, { code: { $in: [...codes] } });
  const byCode = new Map(found.map((item) => [item.code, item]));
  return codes.map((code) => byCode.get(code) ?? null);
}

/** Snapshots by version id, in the order of the ids; for batch(). */
export async function loadSnapshots(ids: readonly string[], ctx: ServiceContext): Promise<(ItemSnapshot | null)[]> {
  const found = await ctx.em.find(ItemVersion, { id: { $in: [...ids] } }, { fields: ['snapshot'] });
  const byId = new Map(found.map((version) => [version.id, version.snapshot]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The head, locked until the transaction ends; null for an item never published. */
export function findItemForUpdate(em: EntityManager, code: string): Promise<Item | null> {
  return em.findOne(Item, { code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Hash of a version's content. */
export async function findContentHash(em: EntityManager, id: string): Promise<string | null> {
  const version = await em.findOne(ItemVersion, { id }, { fields: ['contentHash'] });
  return version?.contentHash ?? null;
}

/** Filter of the list of items. */
export interface ItemFilter {
  search?: string | null;
  organizationId?: string | null;
}

/** Items in force by name, `limit` of them after the cursor. */
export function listItems(
  em: EntityManager,
  { search, organizationId }: ItemFilter,
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<Item[]> {
  const where: FilterQuery<Item>[] = [];
  if (organizationId) where.push({ organizationId });
  const demand = searchDemand(search ?? '');
  if (demand) {
    where.push({ searchTerms: { $contains: demand.terms } });
    for (const word of demand.words) where.push({ searchName: { $like: likePattern(word) } });
  }
  if (after) {
    const [name, code] = after;
    where.push({ $or: [{ name: { $gt: name } }, { name, code: { $gt: code } }] });
  }
  return em.find(Item, { $and: where }, { orderBy: { name: 'asc', code: 'asc' }, limit });
}
