import type { ServiceContext } from '@onewindow/subgraph-kit';
import { suspendItems } from '../item/suspend-items.ts';
import { query } from '../query.ts';
import { openRemovalTasks } from './open-list-tasks.ts';

/** A removed entry that an item is linked to. */
interface Removed {
  readonly entryId: string;
  readonly entryName: string;
  readonly reason: string;
  readonly documentNumber: string;
  readonly codes: readonly string[];
}

/**
 * Suspends items in force whose entry left its list, and opens their tasks (Rules 11): of one entry or, without id, of
 * all, for an item that was published while its entry was removed. Answers how many were suspended.
 */
export async function suspendUnlisted(tx: ServiceContext, entryId: string | null): Promise<number> {
  const isUnlisted = `i.status = 'IN_FORCE' and e.removed_on is not null and ($1::text is null or e.id = $1)`;
  const joined = 'item i join item_register r on r.item_code = i.code join list_entry e on e.id = r.list_entry_id';
  const locked = await query<{ code: string }>(
    tx,
    `select code from item where code in (select i.code from ${joined} where ${isUnlisted}) order by code for update`,
    [entryId],
  );
  if (locked.length === 0) return 0;
  // Somebody may have published under another entry while we waited for the lock: the link is read again.
  const entries = await query<Removed>(
    tx,
    `select e.id as "entryId", e.name as "entryName", e.remove_reason as reason, e.remove_document as "documentNumber",
       array_agg(i.code order by i.code) as codes
     from ${joined} where ${isUnlisted} and i.code = any($2::text[]) group by e.id order by e.id`,
    [entryId, locked.map(({ code }) => code)],
  );
  let count = 0;
  for (const { codes, ...change } of entries) {
    const { reason, documentNumber } = change;
    const suspended = await suspendItems(tx, codes, { act: 'removeListEntry', reason, documentNumber });
    await openRemovalTasks(tx, change, suspended);
    count += suspended.length;
  }
  return count;
}
