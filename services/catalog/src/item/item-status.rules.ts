/** State of an item, what may be done to it and by whom (domain notes 2.6; Rules 11: no case on an item out of service). */
import { type GuideOwner, type GuidePerson, partsOf } from '../guide-revision/guide-people.rules.ts';
import type { ActOption } from '../guide-revision/guide-revision.rules.ts';

/** In force, out of service for a time, or ended for good. */
export type ItemStatus = 'IN_FORCE' | 'SUSPENDED' | 'CANCELLED';

/** Who took an item out of service: its department, the supervising department, or a timer. */
export type StatusSetter = 'DEPARTMENT' | 'SUPERVISOR' | 'TIMER';

/** Acts on an item, named after their mutations. */
export type ItemAct = 'reviseGuide' | 'rollBackGuide' | 'suspendItem' | 'resumeItem' | 'cancelItem';

/** What the rules need to know of an item. */
export interface ItemFacts extends GuideOwner {
  readonly status: ItemStatus;
  readonly statusSetBy?: StatusSetter | null;
}

interface ItemActRow {
  readonly act: ItemAct;
  readonly from: readonly ItemStatus[];
  readonly to: ItemStatus | null;
  readonly who: readonly ('WRITER' | 'SUPERVISOR')[];
}

/** Every act with the states it starts from; `to` null keeps the state. */
export const itemActs: readonly ItemActRow[] = [
  { act: 'reviseGuide', from: ['IN_FORCE', 'SUSPENDED'], to: null, who: ['WRITER'] },
  { act: 'rollBackGuide', from: ['IN_FORCE', 'SUSPENDED'], to: null, who: ['SUPERVISOR'] },
  { act: 'suspendItem', from: ['IN_FORCE'], to: 'SUSPENDED', who: ['WRITER', 'SUPERVISOR'] },
  { act: 'resumeItem', from: ['SUSPENDED'], to: 'IN_FORCE', who: ['WRITER', 'SUPERVISOR'] },
  { act: 'cancelItem', from: ['IN_FORCE', 'SUSPENDED'], to: 'CANCELLED', who: ['SUPERVISOR'] },
];

/** Whether the act may be done, or why not. */
export type ItemActDecision =
  | { ok: true; as: StatusSetter }
  | { ok: false; problem: 'ROLE'; reason: string }
  | { ok: false; problem: 'STATE' };

/** Judges role, then state. What the supervising department stopped, the department does not start again. */
export function decideItemAct(person: GuidePerson | null, item: ItemFacts, act: ItemAct): ItemActDecision {
  const row = itemActs.find((each) => each.act === act);
  if (!row) throw new Error(`No such act: ${act}`);
  const parts: readonly string[] = partsOf(person, item);
  if (!row.who.some((part) => parts.includes(part))) {
    return { ok: false, problem: 'ROLE', reason: `${row.who.at(-1)}_REQUIRED` };
  }
  if (!row.from.includes(item.status)) return { ok: false, problem: 'STATE' };
  const isSupervisor = parts.includes('SUPERVISOR');
  if (act === 'resumeItem' && item.statusSetBy === 'SUPERVISOR' && !isSupervisor) {
    return { ok: false, problem: 'ROLE', reason: 'SUPERVISOR_REQUIRED' };
  }
  return { ok: true, as: isSupervisor ? 'SUPERVISOR' : 'DEPARTMENT' };
}

/**
 * The acts of an item for one person; none for those who take no part in it. REVISION_OPEN: its next version is in
 * work already. NO_EARLIER_VERSION: there is nothing to go back to.
 */
export function itemActsFor(
  person: GuidePerson | null,
  item: ItemFacts & { readonly version: number },
  hasOpenRevision: boolean,
): ActOption[] {
  const parts = partsOf(person, item);
  if (parts.length === 0) return [];
  return itemActs.map(({ act }) => {
    const decision = decideItemAct(person, item, act);
    if (!decision.ok) {
      return { act, isPossible: false, reason: decision.problem === 'ROLE' ? decision.reason : decision.problem };
    }
    const reason =
      act === 'reviseGuide' && hasOpenRevision
        ? 'REVISION_OPEN'
        : act === 'rollBackGuide' && item.version < 2
          ? 'NO_EARLIER_VERSION'
          : null;
    return { act, isPossible: reason === null, reason };
  });
}
