import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { canonicalJson, newId } from '@onewindow/kernel';
import type { JsonObject, ServiceContext } from '@onewindow/subgraph-kit';
import { keepBytes, receiveBytes } from '../file/file-store.ts';
import { FileGrant, StoredFile } from '../file/stored-file.entity.ts';
import { Notice } from './notice.entity.ts';
import { renderPdf } from './render-worker.ts';
import { wording } from './wording.ts';

/** Draws the PDF of a notice, keeps it, and tells the case that its paper exists. Repeatable. */
export async function renderNotice(ctx: ServiceContext, data: JsonObject): Promise<void> {
  const id = String(data.noticeId);
  const notice = await ctx.em.findOneOrFail(Notice, { id });
  if (notice.fileId) return;
  const bytes = await renderPdf({
    notice: notice.frozen,
    number: notice.number,
    contentHash: createHash('sha256').update(canonicalJson(notice.frozen)).digest('hex'),
    queryUrl: `${ctx.settings.publicUrl}/portal/cases/${notice.rootCaseId}`,
    isSample: ctx.settings.demo,
  });
  const received = await receiveBytes(
    ctx.settings.filesDir,
    Readable.from([Buffer.from(bytes)]),
    Number.POSITIVE_INFINITY,
  );
  await keepBytes(ctx.settings.filesDir, received);
  await ctx.transactional(async (tx) => {
    const row = await tx.em.findOneOrFail(Notice, { id });
    if (row.fileId) return;
    const name = `${wording.titles[row.kind].replaceAll(/[（）]/g, '-')}${row.frozen.caseNumber}.pdf`;
    const file = tx.em.create(StoredFile, {
      id: newId(),
      name,
      mediaType: 'application/pdf',
      size: received.size,
      sha256: received.sha256,
      ownerAccountId: null,
      createdAt: tx.now(),
    });
    tx.em.create(FileGrant, { fileId: file.id, caseId: row.rootCaseId });
    row.fileId = file.id;
    tx.emit('NoticePrepared', {
      id: row.id,
      version: 1,
      caseId: row.caseId,
      kind: row.kind,
      number: row.number,
      sha256: received.sha256,
    });
  });
}
