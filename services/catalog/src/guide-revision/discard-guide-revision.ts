import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { GuideRevisionActInput } from '../generated/resolver-types.ts';
import { actOnRevision } from './act-on-revision.ts';
import type { GuideRevisionResult } from './refusals.ts';

/** Gives a draft up; what was in force stays in force. */
export function discardGuideRevision(ctx: ServiceContext, input: GuideRevisionActInput): Promise<GuideRevisionResult> {
  return actOnRevision(ctx, 'discardGuideRevision', input, async (tx, { revision }) => {
    tx.em.assign(revision, { state: 'DISCARDED' });
    return {};
  });
}
