import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { supervises } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalid,
  invalidAt,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { findListEntryForUpdate, type ListEntryRow, loadListEntries } from './list-entry.repository.ts';
import { removalInput } from './list-entry.rules.ts';
import { suspendUnlisted } from './suspend-unlisted.ts';

export interface RemoveListEntryInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly documentNumber: string;
  readonly requestId: string;
}

export type RemoveListEntryResult =
  | { __typename: 'RemoveListEntryPayload'; entry: ListEntryRow; suspendedCount: number }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/**
 * Removes an entry from its list: no power outside the list, so its items are out of service at once and their
 * organisations get a task (Rules 11).
 */
export async function removeListEntry(
  ctx: ServiceContext,
  input: RemoveListEntryInput,
): Promise<RemoveListEntryResult> {
  if (!ctx.actor) return forbidden(ctx, 'SIGN_IN');
  const parsed = removalInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  const { reason, documentNumber } = parsed.data;
  return ctx.once<RemoveListEntryResult>('removeListEntry', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = await findListEntryForUpdate(tx, input.id);
    if (!before) return missing('ListEntry', input.id);
    if (!supervises(tx.actor, before.divisionCode)) return forbidden(tx, 'SUPERVISOR', '11');
    const conflict = conflictOf(input.expectedVersion, before);
    if (conflict) return conflict;
    if (before.removedOn) return invalidAt('id', 'REMOVED', { removedOn: before.removedOn });

    await query(
      tx,
      `update list_entry set removed_on = $2, remove_reason = $3, remove_document = $4, version = version + 1,
         changed_by_name = $5, changed_at = $6 where id = $1`,
      [before.id, tx.today(), reason, documentNumber, tx.actor?.name ?? 'system', tx.now()],
    );
    const content = { reason, documentNumber };
    await bumpRegisters(tx, { register: 'list-entry', key: before.id, act: 'removeListEntry', content });
    tx.announce('ListEntry', before.id, before.version + 1);
    const suspendedCount = await suspendUnlisted(tx, before.id);
    const [entry] = await loadListEntries([before.id], tx);
    if (!entry) throw new Error('A list entry vanished while it was removed');
    return { __typename: 'RemoveListEntryPayload', entry, suspendedCount };
  });
}
