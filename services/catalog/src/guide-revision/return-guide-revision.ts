import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { GuideRevisionActInput } from '../generated/resolver-types.ts';
import { actOnRevision } from './act-on-revision.ts';
import type { GuideRevisionResult } from './refusals.ts';
import { draftAgain } from './revision-content.ts';

/** Sends a revision back to its author, from any step and also after approval until its day, with a reason. */
export function returnGuideRevision(ctx: ServiceContext, input: GuideRevisionActInput): Promise<GuideRevisionResult> {
  return actOnRevision(ctx, 'returnGuideRevision', input, async (tx, { revision }, reason) => {
    tx.em.assign(revision, { ...draftAgain(revision), returnReason: reason });
    return {};
  });
}
