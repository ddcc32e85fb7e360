import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type NotFound, type NotPermitted, notFound, notPermitted } from '../case/act-result.ts';
import { isStorable } from '../case/text-input.rules.ts';
import { query } from '../row-table.ts';

export type DiscardApplicationDraftResult =
  | { readonly __typename: 'DiscardApplicationDraftPayload'; readonly bundleId: string }
  | NotPermitted
  | NotFound;

/** Throws the signed-in applicant's draft for a bundle away. */
export async function discardApplicationDraft(
  ctx: ServiceContext,
  { bundleId }: { bundleId: string },
): Promise<DiscardApplicationDraftResult> {
  const { actor } = ctx;
  if (actor?.kind !== 'APPLICANT') return notPermitted('APPLICANT_ONLY', '17');
  if (!isStorable(bundleId)) return notFound('ApplicationDraft', bundleId);
  return ctx.transactional(async (tx) => {
    const gone = await query(
      tx,
      'delete from application_draft where account_id = $1 and bundle_id = $2 returning id',
      [actor.accountId, bundleId],
    );
    return gone.length > 0
      ? { __typename: 'DiscardApplicationDraftPayload', bundleId }
      : notFound('ApplicationDraft', bundleId);
  });
}
