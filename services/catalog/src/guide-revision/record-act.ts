import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { GuideAct } from './guide-revision.entity.ts';

/** What an entry of the record says besides who and when. */
export interface ActEntry {
  itemCode: string;
  /** Name of the mutation, or of the timer that acted. */
  act: string;
  revisionId?: string | null;
  guideVersion?: number | null;
  reason?: string;
  documentNumber?: string;
}

/** Adds an entry about who does it now; without an actor it was a timer or the seed. Append-only. */
export function recordAct(tx: ServiceContext, entry: ActEntry): void {
  tx.em.create(GuideAct, {
    id: newId(),
    itemCode: entry.itemCode,
    revisionId: entry.revisionId ?? null,
    act: entry.act,
    personId: tx.actor?.personId ?? null,
    personName: tx.actor?.name ?? null,
    organizationName: tx.actor?.organizationName ?? null,
    at: tx.now(),
    guideVersion: entry.guideVersion ?? null,
    reason: entry.reason ?? '',
    documentNumber: entry.documentNumber ?? '',
  });
}
