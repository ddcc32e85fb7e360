import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadSurroundings } from '../directory-entry/surroundings.query.ts';
import { query } from '../query.ts';
import { isAnswered, type OpenTask } from './guide-task.rules.ts';

/**
 * Closes the open tasks of an item that the version now published answers. Called at publication, in its transaction.
 * One statement without open tasks, three with any number of them. Answers how many were closed.
 */
export async function closeTasksOf(
  tx: ServiceContext,
  { itemCode, version, content }: { itemCode: string; version: number; content: GuideContent },
): Promise<number> {
  const open = await query<OpenTask & { id: string; version: number }>(
    tx,
    `select id, kind, "values", version from guide_task where item_code = $1 and closed_at is null order by id for update`,
    [itemCode],
  );
  if (open.length === 0) return 0;
  const surroundings = await loadSurroundings(tx, content);
  const answered = open.filter((task) => isAnswered(task, content, surroundings));
  await closeTasks(tx, answered, { closedAs: 'VERSION', note: String(version) });
  return answered.length;
}

/**
 * Closes the SUSPENDED tasks of an item that is back in service or ended for good; called by the act that does it.
 * One statement.
 */
export async function closeSuspendedTasks(tx: ServiceContext, itemCode: string, note: string): Promise<void> {
  const closed = await query<{ id: string; version: number }>(
    tx,
    `update guide_task set closed_as = 'ITEM_ACT', closed_at = $2, closed_by_name = $3, close_note = $4,
       version = version + 1
     where item_code = $1 and kind = 'SUSPENDED' and closed_at is null returning id, version`,
    [itemCode, tx.now(), tx.actor?.name ?? null, note],
  );
  for (const { id, version } of closed) tx.announce('GuideTask', id, version);
}

async function closeTasks(
  tx: ServiceContext,
  tasks: readonly { id: string; version: number }[],
  { closedAs, note }: { closedAs: string; note: string },
): Promise<void> {
  if (tasks.length === 0) return;
  await query(
    tx,
    `update guide_task set closed_as = $2, closed_at = $3, closed_by_name = $4, close_note = $5, version = version + 1
     where id = any($1::text[])`,
    [tasks.map(({ id }) => id), closedAs, tx.now(), tx.actor?.name ?? null, note],
  );
  for (const { id, version } of tasks) tx.announce('GuideTask', id, version + 1);
}
