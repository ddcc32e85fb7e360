import type { CaseActName, CaseKind, CaseState } from './case.machine.ts';

/** What rules know of a case; a stored case fits this shape. */
export interface CaseFacts {
  readonly id: string;
  readonly rootId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly itemCode: string | null;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly leadOrganizationId: string;
  readonly partyOrganizationIds: readonly string[];
  readonly divisionCode: string;
  readonly applicantPersonId: string;
  readonly delivery: { readonly mode: 'MAIL' | 'WINDOW' };
  readonly waitsFor: readonly string[];
  readonly stateSince: Date;
  readonly dueAt: Date | null;
  readonly reviewerPersonId: string | null;
  readonly reviewerName: string | null;
  readonly isGranted: boolean | null;
  readonly noticesExpected: number;
  readonly noticesPrepared: number;
  readonly partnerId: string | null;
  readonly lastAct: CaseActName;
}

/** The bundle case of a family: its rows in order, the bundle case first. */
export function rootOf<Row extends CaseFacts>(family: readonly Row[]): Row {
  const root = family.find((row) => row.kind === 'BUNDLE');
  if (!root) throw new Error('A family of cases without its bundle case');
  return root;
}

/** Its member cases, in start order. */
export function membersOf<Row extends CaseFacts>(family: readonly Row[]): Row[] {
  return family.filter((row) => row.kind !== 'BUNDLE');
}

/** Nothing more will be decided on this member. */
export function isEnded(member: CaseFacts): boolean {
  return member.isGranted !== null || member.state === 'TERMINATED' || member.state === 'WITHDRAWN';
}

/** Results wait for nothing but being issued: every notice that is owed has been prepared. */
export function documentsComplete(root: CaseFacts): boolean {
  return root.noticesPrepared >= root.noticesExpected;
}

/**
 * Division of an organisation: characters 3 to 8 of its credit code (GB 32100-2015), the division it
 * is registered in.
 */
export function divisionOfOrganization(organizationId: string): string {
  return organizationId.slice(2, 8);
}
