import type { ServiceContext } from '@onewindow/subgraph-kit';
import { touch } from '../guide-revision/act-on-revision.ts';
import { lockOpenRevision } from '../guide-revision/guide-revision.repository.ts';
import { recordAct } from '../guide-revision/record-act.ts';
import { closeSuspendedTasks } from '../guide-task/close-tasks-of.ts';
import { actOnItem, type ItemActInput, type ItemActResult } from './act-on-item.ts';
import { emitOutOfService, outOfService } from './item-events.ts';

/** Ends an item for good; a revision in work ends with it. A revision is always locked before its item. */
export function cancelItem(ctx: ServiceContext, input: ItemActInput): Promise<ItemActResult> {
  return actOnItem(
    ctx,
    'cancelItem',
    input,
    async (tx, { item, as, ...notice }) => {
      const open = await lockOpenRevision(tx.em, item.code);
      if (open) {
        tx.em.assign(open, { state: 'DISCARDED' });
        touch(tx, open);
        recordAct(tx, { itemCode: item.code, revisionId: open.id, act: 'cancelItem', reason: notice.reason });
      }
      tx.em.assign(item, { ...outOfService(tx, 'CANCELLED', notice, as), rowVersion: item.rowVersion + 1 });
      await closeSuspendedTasks(tx, item.code, notice.reason);
      emitOutOfService(tx, item);
      return null;
    },
    (tx) => lockOpenRevision(tx.em, input.code),
  );
}
