import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItems } from '../item/item.repository.ts';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import { type KeepListEntryInput, keepListEntry } from './keep-list-entry.ts';
import {
  type ListEntryFilter,
  type ListEntryRow,
  listListEntries,
  loadLinkedCodes,
  loadListEntries,
} from './list-entry.repository.ts';
import { type DifferingRow, type ReconciliationRow, reconcile } from './reconciliation.query.ts';
import { type RemoveListEntryInput, removeListEntry } from './remove-list-entry.ts';

interface PageArguments extends ListEntryFilter {
  first?: number | null;
  after?: string | null;
}

/** Lists are public (Rules 11); what is wrong with them is work of those who keep them. */
export const listEntryResolvers = {
  Query: {
    listEntries: async (_: unknown, { first, after, ...filter }: PageArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      const rows = after && !start ? [] : await listListEntries(ctx, filter, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ number, id }) => [number, id]);
    },
    reconciliation: (_: unknown, { divisionCode }: { divisionCode?: string | null }, ctx: ServiceContext) =>
      reconcile(ctx, divisionCode ?? null),
  },
  Mutation: {
    keepListEntry: (_: unknown, { input }: { input: KeepListEntryInput }, ctx: ServiceContext) =>
      keepListEntry(ctx, input),
    removeListEntry: (_: unknown, { input }: { input: RemoveListEntryInput }, ctx: ServiceContext) =>
      removeListEntry(ctx, input),
  },
  ListEntry: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadListEntries, id),
    isValid: ({ removedOn }: ListEntryRow) => removedOn === null,
    items: async ({ id }: ListEntryRow, _: unknown, ctx: ServiceContext) =>
      itemsOf((await ctx.batch(loadLinkedCodes, id)) ?? [], ctx),
  },
  Reconciliation: {
    itemsOutsideLists: ({ outsideCodes }: ReconciliationRow, _: unknown, ctx: ServiceContext) =>
      itemsOf(outsideCodes, ctx),
    entriesWithoutItems: async ({ missingIds }: ReconciliationRow, _: unknown, ctx: ServiceContext) => {
      const entries = await Promise.all(missingIds.map((id) => ctx.batch(loadListEntries, id)));
      return entries.filter((entry) => entry !== null);
    },
    differing: async ({ differingRows }: ReconciliationRow, _: unknown, ctx: ServiceContext) => {
      const rows = await Promise.all(
        differingRows.map(async ({ itemCode, entryId, elements }: DifferingRow) => {
          const [item, entry] = await Promise.all([
            ctx.batch(loadItems, itemCode),
            ctx.batch(loadListEntries, entryId),
          ]);
          return { item, entry, elements };
        }),
      );
      return rows.filter(({ item, entry }) => item !== null && entry !== null);
    },
  },
};

async function itemsOf(codes: readonly string[], ctx: ServiceContext) {
  const items = await Promise.all(codes.map((code) => ctx.batch(loadItems, code)));
  return items.filter((item) => item !== null);
}
