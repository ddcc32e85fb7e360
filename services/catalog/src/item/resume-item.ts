import type { ServiceContext } from '@onewindow/subgraph-kit';
import { guideNotPublishable } from '../guide-revision/refusals.ts';
import { closeSuspendedTasks } from '../guide-task/close-tasks-of.ts';
import { judge } from '../publication/gate.ts';
import { actOnItem, type ItemActInput, type ItemActResult } from './act-on-item.ts';
import { contentOf } from './item.repository.ts';
import { backInForce, emitResumed } from './item-events.ts';

/**
 * Puts a suspended item back in service with the version it had, unless an error stands against that by now: an
 * abolished basis, a list entry that was removed (Rules 11, 13(6)). Then a new version is needed.
 */
export function resumeItem(ctx: ServiceContext, input: ItemActInput): Promise<ItemActResult> {
  return actOnItem(ctx, 'resumeItem', input, async (tx, { item, reason }) => {
    const content = await contentOf(tx.em, item.versionId);
    const { findings } = content ? await judge(tx, content, tx.today()) : { findings: [] };
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return guideNotPublishable(errors);
    tx.em.assign(item, { ...backInForce, rowVersion: item.rowVersion + 1 });
    await closeSuspendedTasks(tx, item.code, reason);
    emitResumed(tx, item, { reason, byTimer: false });
    return null;
  });
}
