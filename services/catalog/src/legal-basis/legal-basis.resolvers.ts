import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItems } from '../item/item.repository.ts';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import { type KeepLegalBasisInput, keepLegalBasis } from './keep-legal-basis.ts';
import {
  type LegalBasisRow,
  type LegalBasisStatus,
  listLegalBases,
  loadCiting,
  loadLegalBases,
  loadLegalChanges,
} from './legal-basis.repository.ts';
import { type RecordLegalChangeInput, recordLegalChange } from './record-legal-change.ts';

interface PageArguments {
  search?: string | null;
  status?: LegalBasisStatus | null;
  first?: number | null;
  after?: string | null;
}

/** Laws are public; who recorded a change is for staff. */
export const legalBasisResolvers = {
  Query: {
    legalBases: async (_: unknown, { first, after, ...filter }: PageArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      const rows = after && !start ? [] : await listLegalBases(ctx, filter, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ title, id }) => [title, id]);
    },
    legalBasis: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadLegalBases, id),
  },
  Mutation: {
    keepLegalBasis: (_: unknown, { input }: { input: KeepLegalBasisInput }, ctx: ServiceContext) =>
      keepLegalBasis(ctx, input),
    recordLegalChange: (_: unknown, { input }: { input: RecordLegalChangeInput }, ctx: ServiceContext) =>
      recordLegalChange(ctx, input),
  },
  LegalBasis: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadLegalBases, id),
    replacedBy: ({ replacedById }: LegalBasisRow, _: unknown, ctx: ServiceContext) =>
      replacedById ? ctx.batch(loadLegalBases, replacedById) : null,
    changes: async ({ id }: LegalBasisRow, _: unknown, ctx: ServiceContext) => {
      const changes = (await ctx.batch(loadLegalChanges, id)) ?? [];
      const isStaff = ctx.actor?.kind === 'STAFF';
      return changes.map((change) => (isStaff ? change : { ...change, recordedByName: '' }));
    },
    items: async ({ id }: LegalBasisRow, _: unknown, ctx: ServiceContext) => {
      const { codes } = (await ctx.batch(loadCiting, id)) ?? { codes: [] };
      const items = await Promise.all(codes.map((code) => ctx.batch(loadItems, code)));
      return items.filter((item) => item !== null);
    },
    itemCount: async ({ id }: LegalBasisRow, _: unknown, ctx: ServiceContext) =>
      (await ctx.batch(loadCiting, id))?.count ?? 0,
  },
};
