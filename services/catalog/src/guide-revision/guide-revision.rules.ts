/** Rules of a guide revision that need no database: what an act needs, and what stands against it. */
import { type GuideOwner, type GuidePart, type GuidePerson, partsOf } from './guide-people.rules.ts';
import { type GuideRevisionAct, type GuideTransition, guideTransitions } from './guide-revision.machine.ts';

/** State of a revision. */
export type GuideRevisionState =
  | 'DRAFT'
  | 'DEPARTMENT_REVIEW'
  | 'SUPERVISING_REVIEW'
  | 'CITY_REVIEW'
  | 'SCHEDULED'
  | 'PUBLISHED'
  | 'DISCARDED';

/** Kind of change. */
export type GuideChangeKind = 'NEW' | 'LAW_CHANGE' | 'REORGANIZATION' | 'DEVOLUTION' | 'SIMPLIFICATION' | 'CORRECTION';

/** Reason why a warning stays, kept with the key of its finding. */
export interface Justification {
  findingKey: string;
  text: string;
  authorName: string;
  isAccepted: boolean;
}

/** What the rules need to know of a revision. */
export interface RevisionFacts extends GuideOwner {
  readonly state: GuideRevisionState;
  /** Everybody who wrote in it. */
  readonly writerIds: readonly string[];
  readonly reviewerId?: string | null;
  readonly supervisorId?: string | null;
}

/** Whether the act may be done, or why not. `reason` is the word of NotPermitted. */
export type ActDecision =
  | { ok: true; transition: GuideTransition }
  | { ok: false; problem: 'ROLE'; reason: string }
  | { ok: false; problem: 'STATE' }
  | { ok: false; problem: 'SAME_PERSON' };

/** Judges role, state and person, in this order. What needs content or a day is judged by the act itself. */
export function decideAct(person: GuidePerson | null, revision: RevisionFacts, act: GuideRevisionAct): ActDecision {
  const rows = guideTransitions.filter((row) => row.act === act);
  const parts: readonly string[] = partsOf(person, revision);
  const transition = rows.find(({ from }) => from === revision.state);
  if (!transition) {
    if (rows.some(({ who }) => parts.includes(who))) return { ok: false, problem: 'STATE' };
    return { ok: false, problem: 'ROLE', reason: demandOf(rows[0]) };
  }
  if (!parts.includes(transition.who)) return { ok: false, problem: 'ROLE', reason: demandOf(transition) };
  if (isSamePerson(person?.personId ?? '', revision, transition)) return { ok: false, problem: 'SAME_PERSON' };
  return { ok: true, transition };
}

function demandOf(row: GuideTransition | undefined): string {
  return `${row?.who ?? 'WRITER'}_REQUIRED`;
}

function isSamePerson(personId: string, revision: RevisionFacts, { guards }: GuideTransition): boolean {
  return (
    (guards.includes('NOT_WRITER') && revision.writerIds.includes(personId)) ||
    (guards.includes('NOT_REVIEWER') && revision.reviewerId === personId) ||
    (guards.includes('NOT_SUPERVISOR') && revision.supervisorId === personId)
  );
}

/** Acts a person can see, in the order of the work; the timer is none of them. */
const visibleActs: readonly GuideRevisionAct[] = [
  'saveGuideRevision',
  'submitGuideRevision',
  'reviewGuideRevision',
  'approveGuideRevision',
  'returnGuideRevision',
  'recallGuideRevision',
  'discardGuideRevision',
];

/** One act with whether it is possible now; `reason` tells why not: the part it needs, STATE or SAME_PERSON. */
export interface ActOption {
  act: string;
  isPossible: boolean;
  reason: string | null;
}

/** The acts of a revision for one person. */
export function revisionActsFor(person: GuidePerson | null, revision: RevisionFacts): ActOption[] {
  return visibleActs.map((act) => {
    const decision = decideAct(person, revision, act);
    if (decision.ok) return { act, isPossible: true, reason: null };
    return { act, isPossible: false, reason: decision.problem === 'ROLE' ? decision.reason : decision.problem };
  });
}

/** States in which a revision is open: one code has at most one. */
export const openStates: readonly GuideRevisionState[] = [
  'DRAFT',
  'DEPARTMENT_REVIEW',
  'SUPERVISING_REVIEW',
  'CITY_REVIEW',
  'SCHEDULED',
];

/** Where an approval leads: to the city when the guide leaves its template below, else to its day. */
export function approvedState({
  isDeviating,
  parts,
  isDayCome,
}: {
  isDeviating: boolean;
  parts: readonly GuidePart[];
  isDayCome: boolean;
}): 'CITY_REVIEW' | 'SCHEDULED' | 'PUBLISHED' {
  if (isDeviating && !parts.includes('CITY_SUPERVISOR')) return 'CITY_REVIEW';
  return isDayCome ? 'PUBLISHED' : 'SCHEDULED';
}
