import type { ServiceContext } from '@onewindow/subgraph-kit';
import { visibleCase } from '../case/case.resolvers.ts';
import { entriesById } from './ledger.repository.ts';

export const ledgerEntryFields = {
  __resolveReference: async ({ id }: { id: string }, ctx: ServiceContext) => {
    const entry = await ctx.batch(entriesById, id);
    return entry && (await visibleCase(ctx, entry.caseId)) ? entry : null;
  },
};
