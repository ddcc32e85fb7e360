import { wrap } from '@mikro-orm/core';
import type { GuideContent } from '@onewindow/guide-lint';
import type { CivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadLintContext } from '../code-list/lint-context.query.ts';
import type { GuideChangeKind } from '../guide-revision/guide-revision.rules.ts';
import { recordAct } from '../guide-revision/record-act.ts';
import { closeTasksOf } from '../guide-task/close-tasks-of.ts';
import { Item, ItemVersion } from '../item/item.entity.ts';
import { findItemForUpdate } from '../item/item.repository.ts';
import { backInForce, emitResumed } from '../item/item-events.ts';
import { indexItem } from '../item-search/index-item.ts';
import { recordCitations } from '../legal-basis/record-citations.ts';
import { contentHashOf } from './content-hash.ts';
import { fileIdsOf } from './guide-files.rules.ts';
import { headOf } from './item-head.ts';
import { snapshotOf } from './item-snapshot.ts';

/** A content that passed its gate, on its way into force. */
export interface Publication {
  content: GuideContent;
  effectiveOn: CivilDate;
  changeKind: GuideChangeKind;
  changeReason: string;
  /** Who approved it. */
  publishedByName: string;
}

/** The head now in force; `isNewVersion` is false when the very same content was in force already. */
export interface Published {
  item: Item;
  isNewVersion: boolean;
}

/**
 * The one way into item_version: puts a content in force as the next version of its item, in the caller's
 * transaction, and tells everybody. The head stays locked until the commit, so that a code never has two versions
 * in force. An item that a timer suspended is in service again; one that people suspended stays suspended; a
 * cancelled one is refused by throwing, because acts look before.
 */
export async function publishGuide(tx: ServiceContext, publication: Publication): Promise<Published> {
  const { content } = publication;
  const contentHash = contentHashOf(content);
  const head = await findItemForUpdate(tx.em, content.code);
  if (head?.status === 'CANCELLED') throw new Error(`Item ${content.code} is cancelled`);
  if (head?.contentHash === contentHash) return { item: head, isNewVersion: false };

  const { bases } = await loadLintContext(tx);
  const version = (head?.version ?? 0) + 1;
  const snapshot = snapshotOf(content, version, (id) => bases[id]?.title ?? id);
  const published = tx.em.create(ItemVersion, {
    id: `${content.code}.${version}`,
    itemCode: content.code,
    version,
    snapshot,
    content,
    contentHash,
    effectiveOn: publication.effectiveOn,
    publishedAt: tx.now(),
    publishedByName: publication.publishedByName,
    changeKind: publication.changeKind,
    changeReason: publication.changeReason,
  });
  // The head refers to the version: it must be there first.
  await tx.em.flush();
  const item = putInForce(tx, head, published, content);
  await tx.em.flush();
  await indexItem(tx, { head: item, content });
  await recordCitations(tx, item.code, content);
  await closeTasksOf(tx, { itemCode: item.code, version, content });

  tx.emit('ItemPublished', { id: item.code, version, item: snapshot });
  tx.emit('GuidePublished', {
    id: item.code,
    version,
    name: item.name,
    organizationId: item.organizationId,
    effectiveOn: publication.effectiveOn,
    contentHash,
    fileIds: fileIdsOf(content),
  });
  tx.announce('Item', item.code, item.rowVersion);
  return { item, isNewVersion: true };
}

function putInForce(tx: ServiceContext, head: Item | null, published: ItemVersion, content: GuideContent): Item {
  const values = headOf(content, published);
  if (!head) {
    return tx.em.create(Item, { ...values, ...backInForce, rowVersion: 1 });
  }
  const isResumed = head.status === 'SUSPENDED' && head.statusSetBy === 'TIMER';
  wrap(head).assign({ ...values, rowVersion: head.rowVersion + 1, ...(isResumed ? backInForce : {}) });
  if (isResumed) {
    recordAct(tx, { itemCode: head.code, act: 'resumeItem', guideVersion: head.version });
    emitResumed(tx, head, { reason: published.changeReason, byTimer: true });
  }
  return head;
}
