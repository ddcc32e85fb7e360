import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type CaseActResult, validationFailed } from './act-result.ts';
import { saveActs } from './case.repository.ts';
import { type ActInput, openAct } from './open-act.ts';
import { moveTogether } from './run-flow.ts';

export interface HandOutResultsInput extends ActInput {
  readonly idNumberTail: string;
}

/** Hands the results out at the window, to whoever shows the applicant's identity card. */
export function handOutResults(ctx: ServiceContext, input: HandOutResultsInput): Promise<CaseActResult> {
  return ctx.once('handOutResults', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'handOutResults');
    if ('problem' in open) return open.problem;
    const { row, acts, by, letters } = open;
    const tail = input.idNumberTail.trim().toUpperCase();
    if (tail.length !== 4 || !row.applicantIdNumber.endsWith(tail)) {
      return validationFailed([{ path: 'idNumberTail', code: 'MISMATCH', params: {} }]);
    }
    const letterNo = letters[0]?.letter?.no ?? null;
    const facts = { proof: 'ID_NUMBER_TAIL' };
    moveTogether(acts, (each) => {
      const act = each.kind === 'BUNDLE' ? 'RESULTS_HANDED_OUT' : 'MEMBER_HANDED_OUT';
      acts.record(each, { act, by, letterNo, facts }, { contentKey: null });
    });
    await saveActs(tx, acts);
    return { __typename: 'CaseActPayload', caseId: row.id };
  });
}
