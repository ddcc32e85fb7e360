import type { GuideTaskKind } from './guide-task-message.rules.ts';

/** Who a message is for: one account, or everybody who holds a role in an organisation. */
type Addressee = { readonly accountId: string } | { readonly organizationId: string; readonly role: string };

/** What a message is made of. The screen words it by the template's code. */
export interface MessageDraft {
  readonly to: Addressee;
  readonly template: MessageTemplate;
  /** Facts the wording needs; never names, numbers or addresses of people. */
  readonly values: Readonly<Record<string, string | boolean | null>>;
  /** Case it is about; null when it is about something else. */
  readonly caseId: string | null;
}

export type MessageTemplate =
  | 'CASE_SUBMITTED'
  | 'CASE_ACCEPTED'
  | 'CASE_DECIDED'
  | 'SHIPMENT_DELIVERED'
  | `GUIDE_TASK_${GuideTaskKind}`;

/** What the events about a case have in common. */
export interface CaseEventFacts {
  readonly id: string;
  readonly number: string;
  /** Null when a window took the case of somebody without an account. */
  readonly applicantAccountId: string | null;
  readonly notice: { readonly itemName: string; readonly bundleName: string | null; readonly issuerName: string };
}

export interface DecisionFacts extends CaseEventFacts {
  readonly parentId: string | null;
  readonly isGranted: boolean;
}

export interface DeliveryFacts {
  readonly caseId: string;
  readonly applicantAccountId: string | null;
  readonly signedAs: string;
}

/** Message that the application arrived, or was accepted (Rules 19: the applicant is told of every step). */
export function caseMessage(template: 'CASE_SUBMITTED' | 'CASE_ACCEPTED', facts: CaseEventFacts): MessageDraft | null {
  return facts.applicantAccountId === null
    ? null
    : { to: { accountId: facts.applicantAccountId }, template, values: valuesOf(facts), caseId: facts.id };
}

/** Message of a decision. One about a member leads to the bundle case, where the applicant follows all. */
export function decisionMessage(facts: DecisionFacts): MessageDraft | null {
  if (facts.applicantAccountId === null) return null;
  return {
    to: { accountId: facts.applicantAccountId },
    template: 'CASE_DECIDED',
    values: { ...valuesOf(facts), isGranted: facts.isGranted },
    caseId: facts.parentId ?? facts.id,
  };
}

/** Message that the results were delivered, and to whom: the person, family, a desk. */
export function deliveryMessage(facts: DeliveryFacts): MessageDraft | null {
  if (facts.applicantAccountId === null) return null;
  const { applicantAccountId: accountId, caseId, signedAs } = facts;
  return { to: { accountId }, template: 'SHIPMENT_DELIVERED', values: { signedAs }, caseId };
}

function valuesOf({ number, notice: { itemName, bundleName, issuerName } }: CaseEventFacts) {
  return { number, itemName, bundleName, issuerName };
}

/** Where a page starts: after a message sent then, and after this id among those. */
export interface MessageCursor {
  readonly sentAt: Date;
  readonly id: string;
}

const LARGEST_PAGE = 100;

/** Rows of one page: at least one, at most 100. */
export function pageSizeOf(first: number): number {
  return Math.min(Math.max(Math.trunc(first), 1), LARGEST_PAGE);
}

/** The cursor as opaque text. */
export function writeCursor({ sentAt, id }: MessageCursor): string {
  return Buffer.from(`${sentAt.toISOString()} ${id}`).toString('base64url');
}

/** Reads what writeCursor wrote; null for anything else, which starts from the newest. */
export function readCursor(text: string | null | undefined): MessageCursor | null {
  const [time = '', id = ''] = Buffer.from(text ?? '', 'base64url')
    .toString()
    .split(' ');
  const sentAt = new Date(time);
  return id === '' || Number.isNaN(sentAt.getTime()) ? null : { sentAt, id };
}
