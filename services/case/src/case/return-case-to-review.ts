import type { ServiceContext } from '@onewindow/subgraph-kit';
import { sha256 } from '../ledger/ledger.rules.ts';
import { type CaseActResult, validationFailed } from './act-result.ts';
import { saveActs } from './case.repository.ts';
import { type ActInput, openAct } from './open-act.ts';
import { textIssues } from './text-input.rules.ts';

export interface ReturnCaseToReviewInput extends ActInput {
  readonly reason: string;
}

/** Sends a member case back to review (domain notes 4.1 S45); its clock runs on. */
export function returnCaseToReview(ctx: ServiceContext, input: ReturnCaseToReviewInput): Promise<CaseActResult> {
  return ctx.once('returnCaseToReview', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'returnCaseToReview');
    if ('problem' in open) return open.problem;
    const { row, acts, by, letters } = open;
    const reason = input.reason.trim();
    const issues = textIssues('reason', reason, { min: 4, max: 2000 });
    if (issues.length > 0) return validationFailed(issues);
    const letterNo = letters[0]?.letter?.no ?? null;
    acts.record(row, { act: 'CASE_RETURNED', by, letterNo, facts: { reasonSha256: sha256(reason) } });
    await saveActs(tx, acts);
    return { __typename: 'CaseActPayload', caseId: row.id };
  });
}
