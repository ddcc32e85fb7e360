import { LockMode } from '@mikro-orm/core';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { recordAct } from '../guide-revision/record-act.ts';
import { Item } from './item.entity.ts';
import { emitOutOfService, outOfService, type StatusNotice } from './item-events.ts';

/**
 * Takes items in force out of service in the caller's transaction, by a timer (no actor) or with the person's act that
 * made it necessary; `act` names it in the record. Items that are out of service already are left alone. Answers
 * those that were suspended now. A constant number of statements.
 */
export async function suspendItems(
  tx: ServiceContext,
  codes: readonly string[],
  { act, ...notice }: StatusNotice & { act: string },
): Promise<Item[]> {
  if (codes.length === 0) return [];
  const items = await tx.em.find(
    Item,
    { code: { $in: [...codes] }, status: 'IN_FORCE' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { code: 'asc' } },
  );
  for (const item of items) {
    tx.em.assign(item, { ...outOfService(tx, 'SUSPENDED', notice, 'TIMER'), rowVersion: item.rowVersion + 1 });
    recordAct(tx, {
      itemCode: item.code,
      act,
      guideVersion: item.version,
      reason: notice.reason,
      documentNumber: notice.documentNumber,
    });
    emitOutOfService(tx, item);
  }
  return items;
}
