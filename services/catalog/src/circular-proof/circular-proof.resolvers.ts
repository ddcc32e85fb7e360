import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadCircularProofs } from './circular-proofs.query.ts';

/** Circles are work of staff: the public sees none of them. */
export const circularProofResolvers = {
  Query: {
    circularProofs: (_: unknown, __: unknown, ctx: ServiceContext) =>
      ctx.actor?.kind === 'STAFF' ? loadCircularProofs(ctx) : [],
  },
};
