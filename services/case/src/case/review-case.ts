import type { ServiceContext } from '@onewindow/subgraph-kit';
import { sha256 } from '../ledger/ledger.rules.ts';
import { type CaseActResult, validationFailed } from './act-result.ts';
import { saveActs } from './case.repository.ts';
import { type ActInput, openAct } from './open-act.ts';
import { textIssues } from './text-input.rules.ts';

export interface ReviewCaseInput extends ActInput {
  readonly conclusion: 'PASS' | 'FAIL';
  readonly opinion: string;
}

/** Records the review of a member case, the first of two persons (Rules 26(2)). */
export function reviewCase(ctx: ServiceContext, input: ReviewCaseInput): Promise<CaseActResult> {
  return ctx.once('reviewCase', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'reviewCase');
    if ('problem' in open) return open.problem;
    const { row, acts, by, letters } = open;
    const opinion = input.opinion.trim();
    const issues = textIssues('opinion', opinion, { min: 4, max: 2000 });
    if (issues.length > 0) return validationFailed(issues);
    const facts = { conclusion: input.conclusion, opinionSha256: sha256(opinion) };
    acts.record(
      row,
      { act: 'CASE_REVIEWED', by, letterNo: letters[0]?.letter?.no ?? null, facts },
      {
        reviewerPersonId: by.personId,
        reviewerName: by.name,
        reviewConclusion: input.conclusion,
        reviewOpinion: opinion,
        reviewedAt: acts.at,
      },
    );
    await saveActs(tx, acts);
    return { __typename: 'CaseActPayload', caseId: row.id };
  });
}
