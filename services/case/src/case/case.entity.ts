import { defineEntity, p } from '@mikro-orm/core';
import { rowTable, type StoredRow } from '../row-table.ts';
import type { CaseActName, CaseKind, CaseState } from './case.machine.ts';

/** How the results reach the applicant; kept on the bundle case. */
export interface DeliveryChoice {
  readonly mode: 'MAIL' | 'WINDOW';
  readonly recipientName: string;
  readonly recipientMobile: string;
  readonly divisionCode: string;
  readonly address: string;
}

/** One case. Whatever an act must know of it lies in its own row, so that a lock reads the truth. */
export const CaseEntity = defineEntity({
  name: 'Case',
  tableName: 'cases',
  properties: {
    id: p.text().primary(),
    /** The bundle case; its own id for a bundle case. */
    rootId: p.text(),
    parentId: p.text().nullable(),
    /** Order in the bundle; 0 is the bundle case. Locks are taken in this order. */
    position: p.integer(),
    memberId: p.text().nullable(),
    kind: p.text().$type<CaseKind>(),
    number: p.text(),
    state: p.text().$type<CaseState>(),
    version: p.integer(),
    name: p.text(),
    bundleId: p.text(),
    bundleVersionId: p.text(),
    bundleVersionNumber: p.integer(),
    itemCode: p.text().nullable(),
    organizationId: p.text(),
    organizationName: p.text(),
    leadOrganizationId: p.text(),
    /** Departments whose staff may see it: on a bundle case the lead and all members. */
    partyOrganizationIds: p.array(),
    divisionCode: p.text(),
    applicantAccountId: p.text(),
    applicantPersonId: p.text(),
    applicantName: p.text(),
    applicantIdNumber: p.text(),
    applicantMobile: p.text(),
    applicantOrganizationName: p.text().nullable(),
    delivery: p.json<DeliveryChoice>(),
    waitsFor: p.array(),
    submittedAt: p.datetime(),
    stateSince: p.datetime(),
    dueAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    acceptorName: p.text().nullable(),
    reviewerPersonId: p.text().nullable(),
    reviewerName: p.text().nullable(),
    reviewConclusion: p.text().$type<'PASS' | 'FAIL'>().nullable(),
    reviewOpinion: p.text().nullable(),
    reviewedAt: p.datetime().nullable(),
    approverPersonId: p.text().nullable(),
    approverName: p.text().nullable(),
    isGranted: p.boolean().nullable(),
    decisionReason: p.text().nullable(),
    decisionBasis: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
    /** On the bundle case: notices of the whole bundle that document owes, and has prepared. */
    noticesExpected: p.integer(),
    noticesPrepared: p.integer(),
    /** Courier partner the results were handed to. */
    partnerId: p.text().nullable(),
    ledgerSequence: p.integer(),
    ledgerHash: p.text(),
    lastAct: p.text().$type<CaseActName>(),
    lastActorName: p.text().nullable(),
    lastActAt: p.datetime(),
    /** Draft it was made from; one draft makes one case. */
    draftId: p.text().nullable(),
    /** Fingerprint of an application sent without a draft; the same again is the same case. */
    contentKey: p.text().nullable(),
  },
});

/** A case as stored. */
export type CaseRow = StoredRow<typeof CaseEntity>;
export const caseTable = rowTable<CaseRow>(CaseEntity);

/** Answers and form values; beside the case, because lists never need them. */
export const CaseFormEntity = defineEntity({
  name: 'CaseForm',
  tableName: 'case_form',
  properties: {
    caseId: p.text().primary(),
    answers: p.json<Record<string, unknown>>(),
    values: p.json<Record<string, unknown>>(),
  },
});
export type CaseFormRow = StoredRow<typeof CaseFormEntity>;
export const caseFormTable = rowTable<CaseFormRow>(CaseFormEntity);

/** Where a material came from. */
export type MaterialOrigin = 'UPLOADED' | 'CONFIRMED' | 'MEMBER_RESULT' | 'FROM_FORM';

export const CaseMaterialEntity = defineEntity({
  name: 'CaseMaterial',
  tableName: 'case_material',
  properties: {
    caseId: p.text().primary(),
    docCode: p.text().primary(),
    position: p.integer(),
    name: p.text(),
    origin: p.text().$type<MaterialOrigin>(),
    fileId: p.text().nullable(),
    acceptStandard: p.text(),
    /** Names of the member cases that use it. */
    usedBy: p.array(),
  },
});
export type CaseMaterialRow = StoredRow<typeof CaseMaterialEntity>;
export const caseMaterialTable = rowTable<CaseMaterialRow>(CaseMaterialEntity);

/** Somebody looked at personal data, and why; append-only. */
export const AccessEntryEntity = defineEntity({
  name: 'AccessEntry',
  tableName: 'access_entry',
  properties: {
    id: p.text().primary(),
    caseId: p.text(),
    personId: p.text(),
    personName: p.text(),
    organizationName: p.text().nullable(),
    purpose: p.text(),
    at: p.datetime(),
  },
});
export type AccessEntryRow = StoredRow<typeof AccessEntryEntity>;
export const accessEntryTable = rowTable<AccessEntryRow>(AccessEntryEntity);
