import { defineEntity, p } from '@mikro-orm/core';
import { rowTable, type StoredRow } from '../row-table.ts';

/** What an applicant has so far for one bundle; one draft an account and bundle. */
export const ApplicationDraftEntity = defineEntity({
  name: 'ApplicationDraft',
  tableName: 'application_draft',
  properties: {
    id: p.text().primary(),
    accountId: p.text(),
    bundleId: p.text(),
    bundleVersionId: p.text(),
    revision: p.integer(),
    answers: p.json<unknown>(),
    values: p.json<unknown>(),
    materials: p.json<unknown>(),
    confirmed: p.array(),
    delivery: p.json<unknown>(),
    savedAt: p.datetime(),
  },
});
export type ApplicationDraftRow = StoredRow<typeof ApplicationDraftEntity>;
export const applicationDraftTable = rowTable<ApplicationDraftRow>(ApplicationDraftEntity);
