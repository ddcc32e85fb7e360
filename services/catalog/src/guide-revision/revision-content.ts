import { demandedElements, type GuideContent } from '@onewindow/guide-lint';
import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Item } from '../item/item.entity.ts';
import { searchForm } from '../item/item-search.rules.ts';
import { contentHashOf } from '../publication/content-hash.ts';
import { displayName } from '../publication/item-snapshot.ts';
import { GuideRevision } from './guide-revision.entity.ts';
import type { GuideChangeKind, Justification } from './guide-revision.rules.ts';

/** Columns of a revision that follow from its content. */
export function columnsOf(content: GuideContent) {
  const name = displayName(content);
  const demanded = demandedElements(content);
  return {
    content,
    contentHash: contentHashOf(content),
    name,
    searchName: searchForm(name).replaceAll('\0', ''),
    organizationName: content.organization.name,
    variantName: content.variantName,
    filledCount: demanded.filter(({ isFilled }) => isFilled).length,
    demandedCount: demanded.length,
  };
}

/** Back with its author: nobody has reviewed or approved it, and no justification is accepted. */
export function draftAgain({ justifications }: GuideRevision) {
  return {
    state: 'DRAFT',
    justifications: justifications.map((each) => ({ ...each, isAccepted: false })),
    reviewerId: null,
    reviewerName: null,
    supervisorId: null,
    supervisorName: null,
    citySupervisorId: null,
    citySupervisorName: null,
    effectiveOn: null,
  } as const;
}

/** What a new draft says about its change. */
export interface Change {
  changeKind: GuideChangeKind;
  changeReason: string;
  changeDocument: string;
  justifications?: Justification[];
}

/** Starts a draft by the signed-in person. */
export function createDraft(
  tx: ServiceContext,
  content: GuideContent,
  { justifications = [], ...change }: Change,
): GuideRevision {
  const authorName = tx.actor?.name ?? '';
  return tx.em.create(GuideRevision, {
    id: newId(),
    itemCode: content.code,
    ...columnsOf(content),
    ...change,
    organizationId: content.organization.id,
    divisionCode: content.divisionCode,
    baseCode: content.baseCode,
    state: 'DRAFT',
    version: 1,
    justifications,
    authorName,
    writerIds: [tx.actor?.personId ?? ''],
    changedByName: authorName,
    updatedAt: tx.now(),
  });
}

/** Whether the revision says just what is in force. */
export async function isUnchanged(tx: ServiceContext, { itemCode, contentHash }: GuideRevision): Promise<boolean> {
  return (await tx.em.count(Item, { code: itemCode, contentHash })) > 0;
}
