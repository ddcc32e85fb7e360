import type { ServiceContext } from '@onewindow/subgraph-kit';
import { contentOfCase } from '../bundle-version/bundle-content.ts';
import { calendarAt } from '../calendar/work-calendar.ts';
import { acceptanceNoticeOf } from '../notice/freeze-notice.rules.ts';
import { refuseNotice } from '../notice/refuse-notice.ts';
import { wording } from '../notice/wording.ts';
import type { CaseActResult } from './act-result.ts';
import { membersOf } from './case.facts.ts';
import { saveActs } from './case.repository.ts';
import { type ActInput, openAct } from './open-act.ts';
import { memberOf, runFlow } from './run-flow.ts';

/**
 * Accepts a bundle case at the one window, for every department at once (Rules 17, 22): the acceptance
 * clock stops, the promise starts, and members that wait for nobody begin together.
 */
export function acceptBundleCase(ctx: ServiceContext, input: ActInput): Promise<CaseActResult> {
  return ctx.once('acceptBundleCase', input.requestId, async (tx) => {
    const open = await openAct(tx, input, 'acceptBundleCase');
    if ('problem' in open) return open.problem;
    const { row, acts, by, letters, revision } = open;
    const content = await contentOfCase(tx, row);
    const calendar = await calendarAt(tx, revision);
    acts.stopClock(row, 'ACCEPTANCE');
    const promise = acts.startClock(calendar, row, 'PROMISE', content.promise);
    const members = membersOf(acts.family).map((member) => memberOf(content, member));
    const notice = acceptanceNoticeOf(
      row,
      { content, at: acts.at, wording },
      {
        receiverName: by.name ?? '',
        members,
        calendar: calendar.work,
      },
    );
    const refused = refuseNotice(notice);
    if (refused) return refused;
    const letterNoOf = (organizationId: string): string | null =>
      letters.find((needed) => needed.organizationId === organizationId)?.letter?.no ?? null;
    const facts = { dueAt: promise.dueAt, isProvisional: promise.isProvisional, members: members.length };
    acts.record(
      row,
      { act: 'CASE_ACCEPTED', by, letterNo: letterNoOf(row.organizationId), facts },
      {
        acceptedAt: acts.at,
        acceptorName: by.name,
      },
    );
    acts.expectNotice(notice);
    runFlow(tx, acts, { content, calendar, letterNoOf });
    await saveActs(tx, acts);
    const { id, version, number, applicantAccountId } = row;
    tx.emit('CaseAccepted', { id, version, number, applicantAccountId, notice });
    return { __typename: 'CaseActPayload', caseId: row.id };
  });
}
