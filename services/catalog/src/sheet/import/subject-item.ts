import type { GuideContent } from '@onewindow/guide-lint';

/** An item a sheet speaks about, as the importer finds it. */
export interface SubjectItem {
  readonly code: string;
  readonly organizationId: string;
  readonly isCancelled: boolean;
  /** Draft that is open, else the version in force; null while somebody reviews it, or for first-release items. */
  readonly content: GuideContent | null;
  /** An open revision is past its draft. */
  readonly isInReview: boolean;
}

/** Why a row about the item cannot go in; null when it can. */
export function problemOfItem(
  item: SubjectItem | undefined,
  organizationIds: readonly string[],
): 'ITEM_UNKNOWN' | 'NOT_OWN' | 'ITEM_CANCELLED' | 'IN_REVIEW' | 'NO_CONTENT' | null {
  if (!item) return 'ITEM_UNKNOWN';
  if (!organizationIds.includes(item.organizationId)) return 'NOT_OWN';
  if (item.isCancelled) return 'ITEM_CANCELLED';
  if (item.isInReview) return 'IN_REVIEW';
  return item.content ? null : 'NO_CONTENT';
}
