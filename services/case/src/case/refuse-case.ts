import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type CaseActResult, validationFailed } from './act-result.ts';
import { decideCase } from './decide-case.ts';
import { type ActInput, openAct } from './open-act.ts';
import { textIssues } from './text-input.rules.ts';

export interface RefuseCaseInput extends ActInput {
  readonly reason: string;
  readonly basis: string;
}

/** Refuses a member case with its reason and one of the item's legal bases (Rules 18(2)). */
export function refuseCase(ctx: ServiceContext, input: RefuseCaseInput): Promise<CaseActResult> {
  return ctx.once('refuseCase', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'refuseCase');
    if ('problem' in open) return open.problem;
    const reason = input.reason.trim();
    const issues = textIssues('reason', reason, { min: 10, max: 2000 });
    if (issues.length > 0) return validationFailed(issues);
    return decideCase(tx, open, { isGranted: false, reason, basis: input.basis });
  });
}
