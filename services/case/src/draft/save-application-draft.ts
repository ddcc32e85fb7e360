import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import {
  type NotFound,
  type NotPermitted,
  notFound,
  notPermitted,
  type ValidationFailed,
  validationFailed,
} from '../case/act-result.ts';
import { jsonProblem } from '../case/text-input.rules.ts';
import type { ApplicationDraftRow } from './application-draft.entity.ts';
import { upsertDraft } from './application-draft.repository.ts';
import { draftExpiry } from './draft.rules.ts';

export interface SaveApplicationDraftInput {
  readonly bundleId: string;
  readonly bundleVersionId: string;
  readonly answers: unknown;
  readonly values: unknown;
  readonly materials: unknown;
  readonly confirmed: readonly string[];
  readonly delivery: unknown;
}

export type SaveApplicationDraftResult =
  | { readonly __typename: 'SaveApplicationDraftPayload'; readonly draft: ApplicationDraftRow }
  | ValidationFailed
  | NotPermitted
  | NotFound;

/** Saves what an applicant has so far. Nothing is judged but whether it can be stored. */
export async function saveApplicationDraft(
  ctx: ServiceContext,
  input: SaveApplicationDraftInput,
): Promise<SaveApplicationDraftResult> {
  const { actor } = ctx;
  if (actor?.kind !== 'APPLICANT') return notPermitted('APPLICANT_ONLY', '17');
  const { bundleId, bundleVersionId, answers, values, materials, confirmed, delivery } = input;
  const problem = jsonProblem([bundleId, bundleVersionId, answers, values, materials, confirmed, delivery]);
  if (problem) return validationFailed([{ path: 'values', code: problem, params: {} }]);
  return ctx.transactional(async (tx) => {
    const draft = await upsertDraft(tx, {
      id: newId(),
      accountId: actor.accountId,
      bundleId,
      bundleVersionId,
      revision: 1,
      answers,
      values,
      materials,
      confirmed: [...confirmed],
      delivery,
      savedAt: tx.now(),
    });
    if (!draft) return notFound('BundleVersion', bundleVersionId);
    // Once a draft, not once a save: the job looks again when it is due.
    if (draft.revision === 1) tx.schedule('expire-draft', { draftId: draft.id }, { at: draftExpiry(draft.savedAt) });
    return { __typename: 'SaveApplicationDraftPayload', draft };
  });
}
