import type { ServiceContext } from '@onewindow/subgraph-kit';
import { sha256 } from '../ledger/ledger.rules.ts';
import { type CaseActResult, validationFailed } from './act-result.ts';
import { isEnded } from './case.facts.ts';
import { saveActs } from './case.repository.ts';
import { type ActInput, openAct } from './open-act.ts';
import { textIssues } from './text-input.rules.ts';

export interface WithdrawCaseInput extends ActInput {
  readonly reason?: string | null;
}

/** Withdraws a bundle case, by its applicant, while nothing in it is decided (domain notes 4, amended). */
export function withdrawCase(ctx: ServiceContext, input: WithdrawCaseInput): Promise<CaseActResult> {
  return ctx.once('withdrawCase', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'withdrawCase');
    if ('problem' in open) return open.problem;
    const { row, acts, by } = open;
    const reason = input.reason?.trim() ?? '';
    const issues = textIssues('reason', reason, { min: 0, max: 500 });
    if (issues.length > 0) return validationFailed(issues);
    const facts = reason === '' ? {} : { reasonSha256: sha256(reason) };
    for (const each of acts.family) {
      if (each.kind !== 'BUNDLE' && isEnded(each)) continue;
      const act = each.kind === 'BUNDLE' ? 'CASE_WITHDRAWN' : 'MEMBER_WITHDRAWN';
      // Without its key, the same application may be sent again.
      acts.record(each, { act, by, facts }, { contentKey: null });
      acts.stopClock(each, 'ACCEPTANCE');
      acts.stopClock(each, 'PROMISE');
    }
    await saveActs(tx, acts);
    return { __typename: 'CaseActPayload', caseId: row.id };
  });
}
