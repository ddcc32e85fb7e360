import { defineService, type EventEnvelope, type ServiceContext } from '@onewindow/subgraph-kit';
import { CasePartyEntity } from './case-party/case-party.entity.ts';
import { recordCaseParty } from './case-party/record-case-party.ts';
import { downloadFile } from './file/download-file.ts';
import { fileResolvers } from './file/file.resolvers.ts';
import { publishFiles } from './file/publish-files.ts';
import { FileGrantEntity, PublishedFileEntity, StoredFileEntity } from './file/stored-file.entity.ts';
import { uploadFile } from './file/upload-file.ts';
import { createDocuments } from './migrations/create-documents.ts';
import { createPublishedFiles } from './migrations/create-published-files.ts';
import { noteGuideDivisions } from './migrations/note-guide-divisions.ts';
import { noteGuideEditors } from './migrations/note-guide-editors.ts';
import { drawUpNotice } from './notice/draw-up-notice.ts';
import { NoticeEntity } from './notice/notice.entity.ts';
import { noticeResolvers } from './notice/notice.resolvers.ts';
import { renderNotice } from './notice/render-notice.ts';

/** An act with a notice: number it in a transaction of its own. */
const numberNotice = (ctx: ServiceContext, event: EventEnvelope): Promise<void> =>
  ctx.transactional((tx) => drawUpNotice(tx, event));

/** Files of people and papers of cases (Rules 17, 18; domain notes 4.6). */
export const documentService = defineService({
  name: 'document',
  sdl: [new URL('./file/file.graphql', import.meta.url), new URL('./notice/notice.graphql', import.meta.url)],
  resolvers: { ...fileResolvers, ...noticeResolvers },
  entities: [StoredFileEntity, FileGrantEntity, PublishedFileEntity, CasePartyEntity, NoticeEntity],
  migrations: [createDocuments, createPublishedFiles, noteGuideEditors, noteGuideDivisions],
  routes: [
    { method: 'POST', path: '/files/', handle: uploadFile },
    { method: 'GET', path: '/files/', handle: downloadFile },
  ],
  events: {
    CaseSubmitted: recordCaseParty,
    CaseAccepted: numberNotice,
    CaseDecided: numberNotice,
    GuidePublished: publishFiles,
  },
  jobs: { 'render-notice': renderNotice },
});
