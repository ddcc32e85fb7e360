import type { ServiceContext } from '@onewindow/subgraph-kit';
import { countLevels } from './rating.repository.ts';
import { summaryOf } from './rating.rules.ts';

export const ratingResolvers = {
  Query: {
    ratingSummary: async (_: unknown, { organizationId }: { organizationId: string }, ctx: ServiceContext) =>
      summaryOf(await countLevels(ctx, organizationId)),
  },
};
