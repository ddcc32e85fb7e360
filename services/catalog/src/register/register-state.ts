import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';

/** Registers whose changes are counted and kept. */
export type RegisterName =
  | 'legal-basis'
  | 'list-entry'
  | 'directory-entry'
  | 'code-list'
  | 'document-kind'
  | 'work-limit'
  | 'seed';

/** Entity managers of transactions that changed a register: what they read is not yet true for others. */
const changing = new WeakSet<object>();

/**
 * Counts a change of a register and keeps who made it, in the transaction that makes it. The one row is locked until
 * the transaction ends, so that two changes never count as one.
 */
export async function bumpRegisters(
  tx: ServiceContext,
  { register, key, act, content }: { register: RegisterName; key: string; act: string; content: object },
): Promise<void> {
  changing.add(tx.em);
  await query(
    tx,
    `with kept as (
       insert into register_entry (register, key, act, person_id, person_name, organization_name, at, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)
     )
     update register_state set version = version + 1 where id = 1`,
    [
      register,
      key,
      act,
      tx.actor?.personId ?? null,
      tx.actor?.name ?? 'system',
      tx.actor?.organizationName ?? null,
      tx.now(),
      JSON.stringify(content),
    ],
  );
}

/**
 * First statement of every use case that changes registers: one at a time, so that what it finds is still so when it
 * writes. Items are locked after it, tasks after items.
 */
export async function lockRegisters(tx: ServiceContext): Promise<void> {
  await query(tx, 'select 1 from register_state where id = 1 for update');
}

/** Whether this transaction has changed a register itself. */
export function changesRegisters(ctx: ServiceContext): boolean {
  return changing.has(ctx.em);
}
