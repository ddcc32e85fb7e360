import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { touch } from '../../guide-revision/act-on-revision.ts';
import type { GuideRevision } from '../../guide-revision/guide-revision.entity.ts';
import { lockOpenRevision } from '../../guide-revision/guide-revision.repository.ts';
import { recordAct } from '../../guide-revision/record-act.ts';
import { columnsOf, createDraft } from '../../guide-revision/revision-content.ts';
import { contentHashOf } from '../../publication/content-hash.ts';

/** What a draft says about where it comes from. */
export interface DraftOrigin {
  readonly changeReason: string;
}

/**
 * Puts a content into the item's open draft, or opens one: the item must be locked, and nobody may be reviewing.
 * Answers the draft, or null when it says already what the sheet says. Whoever imports counts as a writer.
 */
export async function draftContent(
  tx: ServiceContext,
  content: GuideContent,
  contentHashInForce: string | null,
  { changeReason }: DraftOrigin,
): Promise<GuideRevision | null> {
  const itemCode = content.code;
  const open = await lockOpenRevision(tx.em, itemCode);
  const hash = contentHashOf(content);
  if (open) {
    if (open.contentHash === hash) return null;
    const writer = tx.actor?.personId ?? '';
    const writerIds = open.writerIds.includes(writer) ? open.writerIds : [...open.writerIds, writer];
    tx.em.assign(
      open,
      { ...columnsOf(content), writerIds, authorName: tx.actor?.name ?? '' },
      { mergeObjectProperties: false },
    );
    recordAct(tx, { itemCode, revisionId: open.id, act: 'importGuideSheet', reason: changeReason });
    touch(tx, open);
    return open;
  }
  if (contentHashInForce === hash) return null;
  const revision = createDraft(tx, content, { changeKind: 'CORRECTION', changeReason, changeDocument: '' });
  recordAct(tx, { itemCode, revisionId: revision.id, act: 'importGuideSheet', reason: changeReason });
  tx.announce('GuideRevision', revision.id, revision.version);
  return revision;
}
