import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { Item } from './item.entity.ts';
import type { StatusSetter } from './item-status.rules.ts';

/** Columns of an item in service. */
export const backInForce = {
  status: 'IN_FORCE',
  statusReason: '',
  statusDocument: '',
  statusBasisTitle: null,
  statusSetBy: null,
  statusSince: null,
} as const;

/** Why an item is taken out of service. */
export interface StatusNotice {
  reason: string;
  documentNumber: string;
  /** Title of the abolished basis, when that is why. */
  basisTitle?: string | null;
}

/** Columns of an item out of service from now on. */
export function outOfService(
  tx: ServiceContext,
  status: 'SUSPENDED' | 'CANCELLED',
  { reason, documentNumber, basisTitle = null }: StatusNotice,
  setBy: StatusSetter,
) {
  return {
    status,
    statusReason: reason,
    statusDocument: documentNumber,
    statusBasisTitle: basisTitle,
    statusSetBy: setBy,
    statusSince: tx.now(),
  } as const;
}

/** Tells that an item is out of service; pages drop it within seconds. */
export function emitOutOfService(tx: ServiceContext, item: Item): void {
  tell(tx, item.status === 'CANCELLED' ? 'ItemCancelled' : 'ItemSuspended', item, {
    reason: item.statusReason,
    byTimer: item.statusSetBy === 'TIMER',
  });
}

/** Tells that an item is in service again. */
export function emitResumed(tx: ServiceContext, item: Item, why: { reason: string; byTimer: boolean }): void {
  tell(tx, 'ItemResumed', item, why);
}

function tell(tx: ServiceContext, event: string, item: Item, why: { reason: string; byTimer: boolean }): void {
  const { code: id, rowVersion: version, name, organizationId, divisionCode } = item;
  tx.emit(event, { id, version, name, organizationId, divisionCode, ...why });
  tx.announce('Item', id, version);
}
