import type { ServiceContext } from '@onewindow/subgraph-kit';
import { actOnItem, type ItemActInput, type ItemActResult } from './act-on-item.ts';
import { emitOutOfService, outOfService } from './item-events.ts';

/** Takes an item out of service for a time: every channel says so, and why. */
export function suspendItem(ctx: ServiceContext, input: ItemActInput): Promise<ItemActResult> {
  return actOnItem(ctx, 'suspendItem', input, async (tx, { item, as, ...notice }) => {
    tx.em.assign(item, { ...outOfService(tx, 'SUSPENDED', notice, as), rowVersion: item.rowVersion + 1 });
    emitOutOfService(tx, item);
    return null;
  });
}
