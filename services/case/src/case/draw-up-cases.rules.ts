import { caseNumber, civilDateOf, newId } from '@onewindow/kernel';
import { type BundleContent, type BundleMember, memberValues, scheduleOf } from '@onewindow/process-forms';
import type { Actor } from '@onewindow/subgraph-kit';
import { GENESIS } from '../ledger/ledger.rules.ts';
import type { CaseFormRow, CaseMaterialRow, CaseRow } from './case.entity.ts';
import { divisionOfOrganization } from './case.facts.ts';
import type { CheckedSubmission } from './submission.rules.ts';

/** What a new family of cases is made of. */
export interface SubmissionBasis {
  readonly content: BundleContent;
  readonly bundleId: string;
  readonly bundleVersionId: string;
  readonly bundleVersionNumber: number;
  readonly applicant: Actor;
  readonly at: Date;
  /** Of the day, from the database's sequence. */
  readonly sequence: number;
  readonly draftId: string | null;
  readonly contentKey: string | null;
}

/** The rows of a new family; the bundle case first. */
export interface DrawnUpCases {
  readonly family: readonly CaseRow[];
  readonly forms: readonly CaseFormRow[];
  readonly materials: readonly CaseMaterialRow[];
}

/**
 * Draws up the bundle case and one member case per present member, in start order, each with its own
 * part of the form and materials. Ledger and state are filled in by the acts that follow.
 */
export function drawUpCases(basis: SubmissionBasis, submission: CheckedSubmission): DrawnUpCases {
  const { content } = basis;
  const schedule = scheduleOf(
    content,
    submission.members.map(({ id }) => id),
  );
  const order = schedule.startOrder.flat();
  const members = [...submission.members].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const idOf = new Map(members.map(({ id }) => [id, newId()]));
  const root = rootRow(basis, submission);
  const children = members.map((member, index): CaseRow => {
    const position = index + 1;
    const waitsFor = (schedule.waits[member.id] ?? []).map((id) => idOf.get(id) ?? '');
    return { ...root, ...memberPart(member, root, position), id: idOf.get(member.id) ?? newId(), waitsFor };
  });
  const forms = [
    { caseId: root.id, answers: { ...submission.answers }, values: { ...submission.values } },
    ...children.map(({ id, memberId }) => ({
      caseId: id,
      answers: {},
      values: { ...memberValues(content, memberId ?? '', submission.values) },
    })),
  ];
  return { family: [root, ...children], forms, materials: materialRows(root, children, submission) };
}

function rootRow(basis: SubmissionBasis, { members, delivery }: CheckedSubmission): CaseRow {
  const { content, applicant, at } = basis;
  const id = newId();
  const departments = members.map(({ organization }) => organization.id);
  return {
    id,
    rootId: id,
    parentId: null,
    position: 0,
    memberId: null,
    kind: 'BUNDLE',
    number: caseNumber(civilDateOf(at), basis.sequence),
    state: 'SUBMITTED',
    version: 0,
    name: content.name,
    bundleId: basis.bundleId,
    bundleVersionId: basis.bundleVersionId,
    bundleVersionNumber: basis.bundleVersionNumber,
    itemCode: null,
    organizationId: content.lead.id,
    organizationName: content.lead.name,
    leadOrganizationId: content.lead.id,
    partyOrganizationIds: [...new Set([content.lead.id, ...departments])],
    divisionCode: divisionOfOrganization(content.lead.id),
    applicantAccountId: applicant.accountId,
    applicantPersonId: applicant.personId,
    applicantName: applicant.name,
    applicantIdNumber: applicant.idNumber ?? '',
    applicantMobile: applicant.mobile ?? '',
    applicantOrganizationName: applicant.organizationName,
    delivery,
    waitsFor: [],
    submittedAt: at,
    stateSince: at,
    dueAt: null,
    acceptedAt: null,
    acceptorName: null,
    reviewerPersonId: null,
    reviewerName: null,
    reviewConclusion: null,
    reviewOpinion: null,
    reviewedAt: null,
    approverPersonId: null,
    approverName: null,
    isGranted: null,
    decisionReason: null,
    decisionBasis: null,
    decidedAt: null,
    noticesExpected: 0,
    noticesPrepared: 0,
    partnerId: null,
    ledgerSequence: 0,
    ledgerHash: GENESIS,
    lastAct: 'CASE_SUBMITTED',
    lastActorName: applicant.name,
    lastActAt: at,
    draftId: basis.draftId,
    contentKey: basis.contentKey,
  };
}

function memberPart(member: BundleMember, root: CaseRow, position: number): Partial<CaseRow> {
  return {
    parentId: root.id,
    position,
    memberId: member.id,
    kind: member.kind === 'item' ? 'ITEM' : 'DATA_STEP',
    number: `${root.number}-${String(position).padStart(2, '0')}`,
    name: member.name,
    itemCode: member.itemCode,
    organizationId: member.organization.id,
    organizationName: member.organization.name,
    partyOrganizationIds: [member.organization.id],
    draftId: null,
    contentKey: null,
  };
}

/** Each row on the bundle case and on every member case that uses it. */
function materialRows(
  root: CaseRow,
  children: readonly CaseRow[],
  { materials }: CheckedSubmission,
): CaseMaterialRow[] {
  return materials.flatMap(({ row, origin, fileId }, position) => {
    const users = children.filter(({ memberId }) => row.usedBy.some((use) => use.memberId === memberId));
    const usedBy = users.map(({ name }) => name);
    const { docCode, name, acceptStandard } = row;
    return [root, ...users].map(({ id }) => ({
      caseId: id,
      docCode,
      position,
      name,
      origin,
      fileId,
      acceptStandard,
      usedBy,
    }));
  });
}
