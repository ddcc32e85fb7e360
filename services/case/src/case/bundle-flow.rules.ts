import { type CaseFacts, isEnded, membersOf, rootOf } from './case.facts.ts';

/** What a member's refusal does to the others (domain notes 5.1). */
export type RefusalPolicy = 'stopAll' | 'continueOthers' | 'manual';

/** Why the system ends a member without a decision. */
type TerminationReason = 'PREDECESSOR_REFUSED' | 'BUNDLE_STOPPED';

/** What follows by itself from the state of a family. */
export interface FlowPlan {
  readonly start: readonly string[];
  readonly terminate: readonly { readonly id: string; readonly reason: TerminationReason }[];
  /** How the bundle ends, once every member has. */
  readonly outcome: 'BUNDLE_GRANTED' | 'BUNDLE_REFUSED' | null;
}

/**
 * What the engine does after acceptance, a decision or a data step (Rules 22: members without a
 * dependency run in parallel): starts those whose predecessors are all granted, ends those that can
 * never start, and tells how the bundle ended.
 * @param refusedPolicy policy of the member just refused; null when none was
 */
export function planFlow(family: readonly CaseFacts[], refusedPolicy: RefusalPolicy | null): FlowPlan {
  const members = membersOf(family);
  const terminated = new Map<string, TerminationReason>();
  const isOver = (member: CaseFacts): boolean => isEnded(member) || terminated.has(member.id);
  const isLost = (member: CaseFacts): boolean => isOver(member) && member.isGranted !== true;

  if (refusedPolicy === 'stopAll') {
    for (const member of members) if (!isOver(member)) terminated.set(member.id, 'BUNDLE_STOPPED');
  }
  // A member that falls takes its own dependents with it: go on until nothing more falls.
  for (let before = -1; before !== terminated.size; ) {
    before = terminated.size;
    for (const member of members) {
      const waitsInVain = members.some((other) => member.waitsFor.includes(other.id) && isLost(other));
      if (!isOver(member) && waitsInVain) terminated.set(member.id, 'PREDECESSOR_REFUSED');
    }
  }
  const start = members.filter((member) => !isOver(member) && isReady(member, members)).map(({ id }) => id);
  const terminate = [...terminated].map(([id, reason]) => ({ id, reason }));
  return { start, terminate, outcome: outcomeOf(family, members.every(isOver)) };
}

function isReady(member: CaseFacts, members: readonly CaseFacts[]): boolean {
  const hasNotStarted = member.state === 'SUBMITTED' || member.state === 'WAITING_PREDECESSOR';
  return hasNotStarted && members.every((other) => !member.waitsFor.includes(other.id) || other.isGranted === true);
}

/** A bundle is granted when at least one item was; data steps decide nothing. */
function outcomeOf(family: readonly CaseFacts[], allOver: boolean): FlowPlan['outcome'] {
  if (!allOver || rootOf(family).state !== 'ACCEPTED') return null;
  return family.some((row) => row.kind === 'ITEM' && row.isGranted === true) ? 'BUNDLE_GRANTED' : 'BUNDLE_REFUSED';
}
