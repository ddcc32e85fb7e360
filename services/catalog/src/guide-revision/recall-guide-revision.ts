import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { GuideRevisionActInput } from '../generated/resolver-types.ts';
import { actOnRevision } from './act-on-revision.ts';
import type { GuideRevisionResult } from './refusals.ts';
import { draftAgain } from './revision-content.ts';

/** The department takes a submitted or scheduled revision back to go on editing; every step is made anew. */
export function recallGuideRevision(ctx: ServiceContext, input: GuideRevisionActInput): Promise<GuideRevisionResult> {
  return actOnRevision(ctx, 'recallGuideRevision', input, async (tx, { revision }) => {
    tx.em.assign(revision, draftAgain(revision));
    return {};
  });
}
