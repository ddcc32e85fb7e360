import { addWorkingDays, type CivilDate, civilDateOf, maskIdNumber, type WorkCalendar } from '@onewindow/kernel';
import type { BundleContent, BundleMember } from '@onewindow/process-forms';
import type { FrozenNotice } from './notice.rules.ts';
import type { Wording } from './wording.ts';

/** What notices take from a case; a stored case fits this shape. */
export interface NoticeCase {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly name: string;
  readonly itemCode: string | null;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly applicantPersonId: string;
  readonly applicantName: string;
  readonly applicantIdNumber: string;
  readonly delivery: { readonly mode: 'MAIL' | 'WINDOW' };
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
}

export interface NoticeMaterial {
  readonly name: string;
  readonly origin: string;
  readonly copies: number;
}

/** Everything a notice is made of, beside its case. */
export interface NoticeBasis {
  readonly content: BundleContent;
  readonly at: Date;
  readonly wording: Wording;
}

/** Receipt with the list of materials; it does not mean acceptance (domain notes 4.6). */
export function receiptOf(row: NoticeCase, basis: NoticeBasis, materials: readonly NoticeMaterial[]): FrozenNotice {
  const { at, wording } = basis;
  return frozen('RECEIPT', row, basis, {
    materials,
    values: {
      receivedAt: minuteOf(at),
      receivedBy: wording.receivedOnline,
      decideBy: dayOf(row.dueAt),
      query: queryOf(row, wording),
    },
  });
}

/** Acceptance notice of the bundle case (Rules 17(6)). */
export function acceptanceNoticeOf(
  row: NoticeCase,
  basis: NoticeBasis,
  facts: { receiverName: string; members: readonly BundleMember[]; calendar: WorkCalendar },
): FrozenNotice {
  const { content, at, wording } = basis;
  const acceptedOn = civilDateOf(at);
  const statutoryDays = facts.members.flatMap(({ statutoryDays: days }) => days ?? []);
  const statutoryDue =
    statutoryDays.length === 0
      ? dayOf(row.dueAt)
      : addWorkingDays(facts.calendar, acceptedOn, Math.max(...statutoryDays)).due;
  return frozen('ACCEPTANCE_NOTICE', row, basis, {
    values: {
      receiverName: facts.receiverName,
      receivedOn: civilDateOf(row.submittedAt),
      acceptedOn,
      handlingType: wording.handlingType,
      promisedDue: dayOf(row.dueAt),
      statutoryDue,
      resultNames: [...new Set(facts.members.map(({ result }) => result).filter((name) => name !== ''))].join(
        wording.listSeparator,
      ),
      deliveryMode: wording.deliveryModes[row.delivery.mode],
      ...contactsOf(content),
      query: queryOf(row, wording),
    },
  });
}

/** Decision to grant (domain notes 4.6). */
export function grantDecisionOf(
  row: NoticeCase,
  basis: NoticeBasis,
  member: BundleMember,
  approverName: string,
): FrozenNotice {
  const { content, at, wording } = basis;
  return frozen('GRANT_DECISION', row, basis, {
    values: {
      content: wording.content.replace('{name}', row.name),
      decidedOn: civilDateOf(at),
      resultName: member.result,
      validity: wording.validity,
      conditions: wording.conditions,
      basis: member.basis.join(wording.separator),
      approverName,
      ...contactsOf(content),
      query: queryOf(row, wording),
    },
  });
}

/** Decision to refuse: reason, basis, contact and remedies (Rules 18(2)). */
export function refusalDecisionOf(
  row: NoticeCase,
  basis: NoticeBasis,
  decision: { reason: string; basis: string; approverName: string },
): FrozenNotice {
  const { content, at, wording } = basis;
  return frozen('REFUSAL_DECISION', row, basis, {
    remedies: true,
    values: {
      reason: decision.reason,
      basis: decision.basis,
      decidedOn: civilDateOf(at),
      promisedDue: dayOf(row.dueAt),
      approverName: decision.approverName,
      ...contactsOf(content),
      remedies: wording.remedies,
      query: queryOf(row, wording),
    },
  });
}

function frozen(
  kind: FrozenNotice['kind'],
  row: NoticeCase,
  { content, at }: NoticeBasis,
  rest: { values: FrozenNotice['values']; materials?: readonly NoticeMaterial[]; remedies?: boolean },
): FrozenNotice {
  return {
    kind,
    caseId: row.id,
    parentId: row.parentId,
    caseNumber: row.number,
    issuerId: row.organizationId,
    issuerName: row.organizationName,
    issuedOn: civilDateOf(at),
    applicantPersonId: row.applicantPersonId,
    applicantName: row.applicantName,
    applicantIdMasked: maskIdNumber(row.applicantIdNumber),
    itemName: row.name,
    itemCode: row.itemCode,
    bundleName: content.name,
    values: rest.values,
    materials: rest.materials ?? [],
    remedies: rest.remedies ?? false,
  };
}

function contactsOf({ receivingWindow, complaintPhone }: BundleContent): {
  contactPhone: string;
  complaintPhone: string;
} {
  return { contactPhone: receivingWindow.phone, complaintPhone };
}

function queryOf(row: NoticeCase, wording: Wording): string {
  return wording.query.replace('{number}', row.number);
}

function dayOf(at: Date | null): CivilDate {
  return at === null ? '' : civilDateOf(at);
}

/** `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
function minuteOf(at: Date): string {
  const local = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${civilDateOf(at)} ${local.slice(11, 16)}`;
}
