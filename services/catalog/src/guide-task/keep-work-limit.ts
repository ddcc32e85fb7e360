import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalidAt,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { findWorkLimitForUpdate, type WorkLimitRow } from './work-limit.repository.ts';

export interface KeepWorkLimitInput {
  readonly code: string;
  readonly expectedVersion: number;
  readonly amount: number;
  readonly requestId: string;
}

export type KeepWorkLimitResult =
  | { __typename: 'WorkLimitPayload'; limit: WorkLimitRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/** Longest limit: a working year; as many reports a minute. */
const most = 250;

/** Sets a limit of local choice (architecture 6.5); what is open already keeps its day. */
export async function keepWorkLimit(ctx: ServiceContext, input: KeepWorkLimitInput): Promise<KeepWorkLimitResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR');
  const { code, amount } = input;
  if (amount < 1 || amount > most) return invalidAt('amount', 'RANGE', { min: 1, max: most });
  return ctx.once<KeepWorkLimitResult>('keepWorkLimit', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = await findWorkLimitForUpdate(tx, code);
    if (!before) return missing('WorkLimit', code);
    const conflict = conflictOf(input.expectedVersion, before);
    if (conflict) return conflict;
    const changedByName = tx.actor?.name ?? 'system';
    const limit = { ...before, amount, version: before.version + 1, changedByName, changedAt: tx.now() };
    await query(
      tx,
      'update work_limit set amount = $2, version = $3, changed_by_name = $4, changed_at = $5 where code = $1',
      [code, amount, limit.version, changedByName, limit.changedAt],
    );
    await bumpRegisters(tx, { register: 'work-limit', key: code, act: 'keepWorkLimit', content: { amount } });
    return { __typename: 'WorkLimitPayload', limit };
  });
}
