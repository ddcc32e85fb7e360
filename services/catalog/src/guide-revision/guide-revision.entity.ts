import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { GuideContent } from '@onewindow/guide-lint';
import type { GuideChangeKind, GuideRevisionState, Justification } from './guide-revision.rules.ts';

/** The next version of a guide on its way; content is read only when it is asked for. */
export const GuideRevision = defineEntity({
  name: 'GuideRevision',
  tableName: 'guide_revision',
  properties: {
    id: p.text().primary(),
    itemCode: p.text(),
    name: p.text(),
    searchName: p.text(),
    organizationId: p.text(),
    organizationName: p.text(),
    divisionCode: p.text(),
    baseCode: p.text(),
    variantName: p.text(),
    state: p.text().$type<GuideRevisionState>(),
    /** Row version, for expectedVersion. */
    version: p.integer(),
    /** Number of the guide version it became. */
    publishedVersion: p.integer().nullable(),
    content: p.json<GuideContent>().lazy(),
    contentHash: p.text(),
    filledCount: p.integer(),
    demandedCount: p.integer(),
    justifications: p.json<Justification[]>(),
    changeKind: p.text().$type<GuideChangeKind>(),
    changeReason: p.text(),
    changeDocument: p.text(),
    /** Who wrote last, and everybody who wrote: none of them reviews or approves. */
    authorName: p.text(),
    writerIds: p.array(),
    reviewerId: p.text().nullable(),
    reviewerName: p.text().nullable(),
    supervisorId: p.text().nullable(),
    supervisorName: p.text().nullable(),
    citySupervisorId: p.text().nullable(),
    citySupervisorName: p.text().nullable(),
    effectiveOn: p.date().nullable(),
    returnReason: p.text().nullable(),
    changedByName: p.text(),
    updatedAt: p.datetime(),
  },
});
export type GuideRevision = InferEntity<typeof GuideRevision>;

/** One act on a guide or its item; the service may only add and read. */
export const GuideAct = defineEntity({
  name: 'GuideAct',
  tableName: 'guide_act',
  properties: {
    id: p.text().primary(),
    itemCode: p.text(),
    revisionId: p.text().nullable(),
    act: p.text(),
    personId: p.text().nullable(),
    personName: p.text().nullable(),
    organizationName: p.text().nullable(),
    at: p.datetime(),
    guideVersion: p.integer().nullable(),
    reason: p.text(),
    documentNumber: p.text(),
  },
});
export type GuideAct = InferEntity<typeof GuideAct>;
