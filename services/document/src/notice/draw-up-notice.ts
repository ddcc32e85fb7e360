import { newId } from '@onewindow/kernel';
import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { Notice } from './notice.entity.ts';
import { type FrozenNotice, frozenNoticeShape, noticeNumber } from './notice.rules.ts';
import { wording } from './wording.ts';

/**
 * Numbers the notice of an act and orders its PDF. Act and paper are apart (architecture 5): the act is
 * committed when this runs, and a repeated event finds the number it already has.
 */
export async function drawUpNotice(tx: ServiceContext, event: EventEnvelope): Promise<void> {
  const notice = frozenNoticeShape.parse(event.payload.notice);
  const existing = await tx.em.findOne(Notice, { caseId: notice.caseId, kind: notice.kind });
  if (existing) return;
  const row = tx.em.create(Notice, {
    id: newId(),
    kind: notice.kind,
    number: await nextNumber(tx, notice),
    caseId: notice.caseId,
    rootCaseId: notice.parentId ?? notice.caseId,
    issuerId: notice.issuerId,
    frozen: notice,
    createdAt: tx.now(),
    fileId: null,
  });
  tx.schedule('render-notice', { noticeId: row.id });
}

async function nextNumber(tx: ServiceContext, notice: FrozenNotice): Promise<string> {
  const year = Number(notice.issuedOn.slice(0, 4));
  const [row] = await tx.em.execute<{ last: number }[]>(
    `insert into notice_sequence (issuer_id, kind, year, last) values (?, ?, ?, 1)
     on conflict (issuer_id, kind, year) do update set last = notice_sequence.last + 1 returning last`,
    [notice.issuerId, notice.kind, year],
  );
  return noticeNumber(wording.number, wording.marks[notice.kind], year, row?.last ?? 1);
}
