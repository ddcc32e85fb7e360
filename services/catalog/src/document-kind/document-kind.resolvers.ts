import type { ServiceContext } from '@onewindow/subgraph-kit';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import {
  type DocumentKindRow,
  listDocumentKinds,
  loadDemandedCounts,
  loadDocumentKinds,
} from './document-kind.repository.ts';
import { type KeepDocumentKindInput, keepDocumentKind } from './keep-document-kind.ts';

interface PageArguments {
  search?: string | null;
  first?: number | null;
  after?: string | null;
}

/** The register of documents is public. */
export const documentKindResolvers = {
  Query: {
    documentKinds: async (_: unknown, { search = null, first, after }: PageArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      const rows = after && !start ? [] : await listDocumentKinds(ctx, search, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ docCode, name }) => [docCode, name]);
    },
  },
  Mutation: {
    keepDocumentKind: (_: unknown, { input }: { input: KeepDocumentKindInput }, ctx: ServiceContext) =>
      keepDocumentKind(ctx, input),
  },
  DocumentKind: {
    __resolveReference: ({ docCode }: { docCode: string }, ctx: ServiceContext) =>
      ctx.batch(loadDocumentKinds, docCode),
    demandedCount: ({ docCode }: DocumentKindRow, _: unknown, ctx: ServiceContext) =>
      ctx.batch(loadDemandedCounts, docCode),
  },
};
