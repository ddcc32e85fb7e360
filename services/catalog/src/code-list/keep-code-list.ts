import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalid,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { type CodeListEntry, type CodeListRow, codesInUse, findCodeListForUpdate } from './code-list.repository.ts';
import { codeListInput, usesOf } from './code-list.rules.ts';

export interface KeepCodeListInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly codes: readonly CodeListEntry[];
  readonly requestId: string;
}

export type KeepCodeListResult =
  | { __typename: 'CodeListPayload'; list: CodeListRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/** Changes a code list as a whole. A code that any version or register row uses can only be switched off. */
export async function keepCodeList(ctx: ServiceContext, input: KeepCodeListInput): Promise<KeepCodeListResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR', '11');
  const parsed = codeListInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  const { codes } = parsed.data;
  return ctx.once<KeepCodeListResult>('keepCodeList', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = await findCodeListForUpdate(tx, input.id);
    if (!before) return missing('CodeList', input.id);
    const conflict = conflictOf(input.expectedVersion, before);
    if (conflict) return conflict;
    const kept = new Set(codes.map(({ code }) => code));
    const dropped = before.codes.filter(({ code }) => !kept.has(code));
    const used =
      dropped.length === 0
        ? []
        : await codesInUse(
            tx,
            dropped.map(({ code }) => code),
            usesOf(input.id),
          );
    if (used.length > 0) return invalid(used.map((code) => ({ path: 'codes', code: 'IN_USE', params: { code } })));

    const changedByName = tx.actor?.name ?? 'system';
    const list = { ...before, codes, version: before.version + 1, changedByName, changedAt: tx.now() };
    await query(
      tx,
      'update code_list set codes = $2::jsonb, version = $3, changed_by_name = $4, changed_at = $5 where id = $1',
      [list.id, JSON.stringify(codes), list.version, changedByName, list.changedAt],
    );
    await bumpRegisters(tx, { register: 'code-list', key: list.id, act: 'keepCodeList', content: { codes } });
    tx.announce('CodeList', list.id, list.version);
    return { __typename: 'CodeListPayload', list };
  });
}
