import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { query } from '../query.ts';
import { issuesOf, text } from '../register/input.rules.ts';
import { managesItemsOf, supervises } from '../register/post.rules.ts';
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
import { closeTask, findGuideTaskForUpdate, type GuideTaskRow } from './guide-task.repository.ts';

export interface CloseGuideTaskInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly note: string;
  readonly requestId: string;
}

export type CloseGuideTaskResult =
  | { __typename: 'CloseGuideTaskPayload'; task: GuideTaskRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

const shape = z.object({ note: text(10, 500) });

/**
 * The item manager says why no new version is needed. A guide that cites an abolished basis always needs one: its task
 * ends with that version only.
 */
export async function closeGuideTask(ctx: ServiceContext, input: CloseGuideTaskInput): Promise<CloseGuideTaskResult> {
  const parsed = shape.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  return ctx.once<CloseGuideTaskResult>('closeGuideTask', input.requestId, async (tx) => {
    const task = await findGuideTaskForUpdate(tx, input.id);
    // Somebody else's task is as if it did not exist; who only supervises learns who has to act.
    const isSeen = task && (supervises(tx.actor, task.divisionCode) || managesItemsOf(tx.actor, task.organizationId));
    if (!tx.actor) return forbidden(tx, 'SIGN_IN');
    if (!isSeen) return missing('GuideTask', input.id);
    if (!managesItemsOf(tx.actor, task.organizationId)) return forbidden(tx, 'ITEM_MANAGER', '13(6)');
    const conflict = conflictOf(input.expectedVersion, {
      version: task.version,
      changedByName: task.closedByName,
      changedAt: task.closedAt,
    });
    if (conflict) return conflict;
    if (task.closedAt) return invalidAt('id', 'ALREADY_CLOSED');
    if (await needsRevision(tx, task)) return invalidAt('id', 'BASIS_ABOLISHED', { ...task.values });
    return { __typename: 'CloseGuideTaskPayload', task: await closeTask(tx, task, parsed.data.note) };
  });
}

async function needsRevision(tx: ServiceContext, { kind, itemCode, values }: GuideTaskRow): Promise<boolean> {
  if (kind !== 'LAW_CHANGE' || values['kind'] !== 'ABOLISHED') return false;
  const cited = await query(
    tx,
    `select 1 from item_basis b join item i on i.code = b.item_code and i.status <> 'CANCELLED'
     where b.item_code = $1 and b.basis_id = $2`,
    [itemCode, values['basisId']],
  );
  return cited.length > 0;
}
