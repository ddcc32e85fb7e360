import type { ServiceContext } from '@onewindow/subgraph-kit';
import { contentOfCase } from '../bundle-version/bundle-content.ts';
import { findCourierPartner } from '../courier-partner/courier-partner.repository.ts';
import { carrierProblem } from '../courier-partner/courier-partner.rules.ts';
import { type CaseActResult, notPermitted, validationFailed } from './act-result.ts';
import { saveActs } from './case.repository.ts';
import { type ActInput, openAct } from './open-act.ts';
import { textIssues } from './text-input.rules.ts';

export interface DispatchResultsInput extends ActInput {
  readonly partnerId: string;
  readonly sheetCount: number;
}

/**
 * Hands all results of a bundle case to a courier partner in one sealed envelope (Rules 20, 21, 22(1)).
 * The case stays "to be issued" until the partner reports the pick-up.
 */
export function dispatchResults(ctx: ServiceContext, input: DispatchResultsInput): Promise<CaseActResult> {
  return ctx.once('dispatchResults', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'dispatchResults');
    if ('problem' in open) return open.problem;
    const { row, acts, by, letters } = open;
    const { partnerId, sheetCount } = input;
    const issues = [
      ...textIssues('partnerId', partnerId, { min: 1, max: 64 }),
      ...(sheetCount >= 1 && sheetCount <= 999
        ? []
        : [{ path: 'sheetCount', code: 'RANGE', params: { min: 1, max: 999 } }]),
    ];
    if (issues.length > 0) return validationFailed(issues);
    const unfit = carrierProblem(await findCourierPartner(tx, partnerId), tx.today());
    if (unfit === 'MAY_NOT_CARRY_OFFICIAL_DOCUMENTS') return notPermitted(unfit, 'POSTAL_LAW_55');
    if (unfit) return validationFailed([{ path: 'partnerId', code: unfit, params: {} }]);
    const content = await contentOfCase(tx, row);
    const letterNo = letters[0]?.letter?.no ?? null;
    acts.record(
      row,
      { act: 'RESULTS_HANDED_TO_COURIER', by, letterNo, facts: { partnerId, sheetCount } },
      { partnerId },
    );
    await saveActs(tx, acts);
    const { recipientName: name, recipientMobile: mobile, divisionCode, address } = row.delivery;
    tx.emit('ResultDispatched', {
      id: row.id,
      version: row.version,
      number: row.number,
      partnerId,
      sheetCount,
      recipient: { name, mobile, divisionCode, address },
      pickUpPlace: content.receivingWindow.place,
      hallOrganizationId: row.leadOrganizationId,
      applicantAccountId: row.applicantAccountId,
      applicantPersonId: row.applicantPersonId,
    });
    return { __typename: 'CaseActPayload', caseId: row.id };
  });
}
