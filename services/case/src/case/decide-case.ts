import type { ServiceContext } from '@onewindow/subgraph-kit';
import { contentOfCase } from '../bundle-version/bundle-content.ts';
import { calendarAt } from '../calendar/work-calendar.ts';
import { sha256 } from '../ledger/ledger.rules.ts';
import { grantDecisionOf, refusalDecisionOf } from '../notice/freeze-notice.rules.ts';
import { refuseNotice } from '../notice/refuse-notice.ts';
import { wording } from '../notice/wording.ts';
import { type CaseActResult, validationFailed } from './act-result.ts';
import { saveActs } from './case.repository.ts';
import type { OpenAct } from './open-act.ts';
import { memberOf, runFlow } from './run-flow.ts';

/** A decision on a member case: granted, or refused with reason and basis. */
export type Decision =
  | { readonly isGranted: true }
  | { readonly isGranted: false; readonly reason: string; readonly basis: string };

/**
 * Decides a member case, the second of two persons: freezes its notice, stops its clock, and lets the
 * bundle go on. What the decision means for the others follows the member's policy.
 */
export async function decideCase(tx: ServiceContext, open: OpenAct, decision: Decision): Promise<CaseActResult> {
  const { row, acts, by, letters, revision } = open;
  const content = await contentOfCase(tx, row);
  const member = memberOf(content, row);
  const calendar = await calendarAt(tx, revision);
  if (!decision.isGranted && !member.basis.includes(decision.basis)) {
    return validationFailed([{ path: 'basis', code: 'NOT_OF_ITEM', params: { basis: member.basis } }]);
  }
  const approverName = by.name ?? '';
  const basis = { content, at: acts.at, wording };
  const notice = decision.isGranted
    ? grantDecisionOf(row, basis, member, approverName)
    : refusalDecisionOf(row, basis, { ...decision, approverName });
  const refused = refuseNotice(notice);
  if (refused) return refused;
  acts.stopClock(row, 'PROMISE');
  acts.record(
    row,
    {
      act: decision.isGranted ? 'CASE_GRANTED' : 'CASE_REFUSED',
      by,
      letterNo: letters[0]?.letter?.no ?? null,
      facts: decision.isGranted
        ? { result: member.result }
        : { basis: decision.basis, reasonSha256: sha256(decision.reason), policy: member.onRefused },
    },
    {
      isGranted: decision.isGranted,
      approverPersonId: by.personId,
      approverName,
      decidedAt: acts.at,
      decisionReason: decision.isGranted ? null : decision.reason,
      decisionBasis: decision.isGranted ? null : decision.basis,
    },
  );
  acts.expectNotice(notice);
  const { id, version, parentId, number, applicantAccountId } = row;
  runFlow(tx, acts, { content, calendar, ...(decision.isGranted ? {} : { refused: row }) });
  await saveActs(tx, acts);
  tx.emit('CaseDecided', { id, version, parentId, number, isGranted: decision.isGranted, applicantAccountId, notice });
  return { __typename: 'CaseActPayload', caseId: row.id };
}
