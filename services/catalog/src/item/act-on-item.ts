import type { ServiceContext } from '@onewindow/subgraph-kit';
import { workflowArticle } from '../guide-revision/open-revision.ts';
import { readReason } from '../guide-revision/read-reason.rules.ts';
import { recordAct } from '../guide-revision/record-act.ts';
import type { guideNotPublishable } from '../guide-revision/refusals.ts';
import {
  conflictOf,
  forbidden,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import type { Item } from './item.entity.ts';
import { findItemForUpdate } from './item.repository.ts';
import { decideItemAct, type ItemAct, type ItemStatus, type StatusSetter } from './item-status.rules.ts';

/** Shortest reason of an act on an item. */
const shortestReason = 10;
const longestDocument = 200;

/** Why an act on an item was not done. */
export type ItemRefusal =
  | ReturnType<typeof guideNotPublishable>
  | { __typename: 'ItemStateConflict'; message: string; status: ItemStatus }
  | NotFound
  | NotPermitted
  | ValidationFailed
  | VersionConflict;

/** Answer of every act on an item. */
export type ItemActResult = { __typename: 'ItemActPayload'; item: Item } | ItemRefusal;

/** What every act on an item is told. */
export interface ItemActInput {
  code: string;
  expectedVersion: number;
  reason: string;
  documentNumber: string;
  requestId: string;
}

/** An item opened for an act, locked until the transaction ends. */
export interface OpenedItem {
  item: Item;
  as: StatusSetter;
  reason: string;
  documentNumber: string;
}

/**
 * Does one act on an item, once per request: permitted, in the right state, on the version that was read, with a
 * reason, in this order. Items are public, so that nobody is told they do not exist. `before` runs before the lock.
 */
export function actOnItem(
  ctx: ServiceContext,
  act: ItemAct,
  input: ItemActInput,
  work: (tx: ServiceContext, opened: OpenedItem) => Promise<ItemRefusal | null>,
  before?: (tx: ServiceContext) => Promise<unknown>,
): Promise<ItemActResult> {
  return ctx.once<ItemActResult>(act, input.requestId, async (tx) => {
    if (input.code.includes('\0')) return missing('Item', input.code);
    await before?.(tx);
    const item = await findItemForUpdate(tx.em, input.code);
    if (!item) return missing('Item', input.code);
    const decision = decideItemAct(tx.actor, item, act);
    if (!decision.ok) {
      if (decision.problem === 'ROLE') return forbidden(tx, decision.reason, workflowArticle);
      return { __typename: 'ItemStateConflict', message: `Not possible while ${item.status}`, status: item.status };
    }
    const conflict = conflictOf(input.expectedVersion, item);
    if (conflict) return conflict;
    const read = readReason(input.reason, true, { min: shortestReason });
    if (!read.ok) return read.refusal;
    const document = readReason(input.documentNumber, false, { path: 'documentNumber', max: longestDocument });
    if (!document.ok) return document.refusal;
    const { reason } = read;
    const refusal = await work(tx, { item, as: decision.as, reason, documentNumber: document.reason });
    if (refusal) return refusal;
    recordAct(tx, { itemCode: item.code, act, guideVersion: item.version, reason, documentNumber: document.reason });
    return { __typename: 'ItemActPayload', item };
  });
}
