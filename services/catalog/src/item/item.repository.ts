import { LockMode } from '@mikro-orm/core';
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Item, ItemVersion } from './item.entity.ts';
import { likePattern, searchDemand } from './item-search.rules.ts';
import type { NameCursor } from './page-cursor.ts';

/** Heads by code, in the order of the codes; for batch(). */
export async function loadItems(codes: readonly string[], ctx: ServiceContext): Promise<(Item | null)[]> {
  const found = await ctx.em.find(Item, { code: { $in: codes.filter((code) => !code.includes('\0')) } });
  const byCode = new Map(found.map((item) => [item.code, item]));
  return codes.map((code) => byCode.get(code) ?? null);
}

/** A version without snapshot and content. */
export type VersionHead = Omit<ItemVersion, 'snapshot' | 'content'>;

/** Published versions of items by code, newest first, without those of the first release; for batch(). */
export async function loadVersionsOf(codes: readonly string[], ctx: ServiceContext): Promise<VersionHead[][]> {
  const found = await ctx.em.find(
    ItemVersion,
    { itemCode: { $in: [...codes] }, content: { $ne: null } },
    { exclude: ['snapshot', 'content'], orderBy: { version: 'desc' }, disableIdentityMap: true },
  );
  const grouped = Map.groupBy(found as VersionHead[], ({ itemCode }) => itemCode);
  return codes.map((code) => grouped.get(code) ?? []);
}

/** The head, locked until the transaction ends; null for an item never published. */
export function findItemForUpdate(em: EntityManager, code: string): Promise<Item | null> {
  return em.findOne(Item, { code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Content of a version; null for one that is not there or is of the first release. */
export async function contentOf(em: EntityManager, versionId: string): Promise<GuideContent | null> {
  const only = { fields: ['content'], disableIdentityMap: true } as const;
  const version = await em.findOne(ItemVersion, { id: versionId }, only);
  return (version?.content as GuideContent | null | undefined) ?? null;
}

/** City guides in force by base code and variant, as `<base code> <variant>`; for batch(). The templates of counties. */
export async function loadTemplates(keys: readonly string[], ctx: ServiceContext): Promise<(Item | null)[]> {
  const baseCodes = [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))];
  const found = await ctx.em.find(
    Item,
    { baseCode: { $in: baseCodes }, divisionCode: { $like: '____00' }, status: 'IN_FORCE' },
    { orderBy: { code: 'desc' } },
  );
  const byKey = new Map(found.map((item) => [`${item.baseCode} ${item.variantName}`, item]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Filter of the list of items. */
export interface ItemFilter {
  search?: string | null;
  organizationId?: string | null;
}

/** Items that were not cancelled by name, `limit` of them after the cursor. */
export function listItems(
  em: EntityManager,
  { search, organizationId }: ItemFilter,
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<Item[]> {
  const where: FilterQuery<Item>[] = [{ status: { $ne: 'CANCELLED' } }];
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
