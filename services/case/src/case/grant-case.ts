import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { CaseActResult } from './act-result.ts';
import { decideCase } from './decide-case.ts';
import { type ActInput, openAct } from './open-act.ts';

/** Grants a member case (Rules 18(1)), by another person than its reviewer. */
export function grantCase(ctx: ServiceContext, input: ActInput): Promise<CaseActResult> {
  return ctx.once('grantCase', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'grantCase');
    return 'problem' in open ? open.problem : decideCase(tx, open, { isGranted: true });
  });
}
