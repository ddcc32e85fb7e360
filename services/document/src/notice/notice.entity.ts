import { defineEntity, p } from '@mikro-orm/core';
import type { FrozenNotice, NoticeKind } from './notice.rules.ts';

const schema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: p.text().primary(),
    kind: p.text().$type<NoticeKind>(),
    number: p.text(),
    caseId: p.text(),
    rootCaseId: p.text(),
    issuerId: p.text(),
    frozen: p.json<FrozenNotice>(),
    createdAt: p.datetime(),
    fileId: p.text().nullable(),
  },
});

/** A paper of a case. Its PDF is drawn by a job; until then `fileId` is null. */
export class Notice extends schema.class {}
schema.setClass(Notice);
export const NoticeEntity = schema;
