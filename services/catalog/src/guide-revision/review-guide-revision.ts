import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { GuideRevisionActInput } from '../generated/resolver-types.ts';
import { actOnRevision } from './act-on-revision.ts';
import type { GuideRevisionResult } from './refusals.ts';

/** The second person of the department agrees; the supervising department is next. */
export function reviewGuideRevision(ctx: ServiceContext, input: GuideRevisionActInput): Promise<GuideRevisionResult> {
  return actOnRevision(ctx, 'reviewGuideRevision', input, async (tx, { revision }) => {
    tx.em.assign(revision, {
      state: 'SUPERVISING_REVIEW',
      reviewerId: tx.actor?.personId ?? null,
      reviewerName: tx.actor?.name ?? null,
    });
    return {};
  });
}
