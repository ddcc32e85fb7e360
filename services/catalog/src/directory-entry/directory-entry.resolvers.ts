import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItems } from '../item/item.repository.ts';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import {
  type DirectoryEntryRow,
  listDirectoryEntries,
  loadCodesOfBase,
  loadDirectoryEntries,
} from './directory-entry.repository.ts';
import { type KeepDirectoryEntryInput, keepDirectoryEntry } from './keep-directory-entry.ts';
import { type TakeOverDirectoryEntriesInput, takeOverDirectoryEntries } from './take-over-directory-entries.ts';

interface PageArguments {
  search?: string | null;
  typeCode?: string | null;
  first?: number | null;
  after?: string | null;
}

/** The catalogue is public. */
export const directoryEntryResolvers = {
  Query: {
    directoryEntries: async (_: unknown, { first, after, ...filter }: PageArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      const rows = after && !start ? [] : await listDirectoryEntries(ctx, filter, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ name, baseCode }) => [name, baseCode]);
    },
    directoryEntry: (_: unknown, { baseCode }: { baseCode: string }, ctx: ServiceContext) =>
      ctx.batch(loadDirectoryEntries, baseCode),
  },
  Mutation: {
    keepDirectoryEntry: (_: unknown, { input }: { input: KeepDirectoryEntryInput }, ctx: ServiceContext) =>
      keepDirectoryEntry(ctx, input),
    takeOverDirectoryEntries: (_: unknown, { input }: { input: TakeOverDirectoryEntriesInput }, ctx: ServiceContext) =>
      takeOverDirectoryEntries(ctx, input),
  },
  DirectoryEntry: {
    __resolveReference: ({ baseCode }: { baseCode: string }, ctx: ServiceContext) =>
      ctx.batch(loadDirectoryEntries, baseCode),
    items: async ({ baseCode }: DirectoryEntryRow, _: unknown, ctx: ServiceContext) => {
      const codes = (await ctx.batch(loadCodesOfBase, baseCode)) ?? [];
      const items = await Promise.all(codes.map((code) => ctx.batch(loadItems, code)));
      return items.filter((item) => item !== null);
    },
  },
};
