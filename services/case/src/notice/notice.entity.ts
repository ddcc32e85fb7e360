import { defineEntity, p } from '@mikro-orm/core';
import { rowTable, type StoredRow } from '../row-table.ts';
import type { NoticeKind } from './notice.rules.ts';

/** A notice that document owes for an act; until it is prepared, nothing counts as notified. */
export const ExpectedNoticeEntity = defineEntity({
  name: 'ExpectedNotice',
  tableName: 'expected_notice',
  properties: {
    caseId: p.text().primary(),
    kind: p.text().$type<NoticeKind>().primary(),
    rootId: p.text(),
    expectedAt: p.datetime(),
    noticeId: p.text().nullable(),
    number: p.text().nullable(),
    sha256: p.text().nullable(),
    preparedAt: p.datetime().nullable(),
  },
});
export type ExpectedNoticeRow = StoredRow<typeof ExpectedNoticeEntity>;
export const expectedNoticeTable = rowTable<ExpectedNoticeRow>(ExpectedNoticeEntity);
