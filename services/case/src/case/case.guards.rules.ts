import type { CivilDate } from '@onewindow/kernel';
import { type Actor, hasRole, type LetterClaim, letterFor } from '@onewindow/subgraph-kit';
import { type CaseFacts, documentsComplete, isEnded, membersOf, rootOf } from './case.facts.ts';
import type { GuardName, Transition } from './case.machine.ts';

/** What guards judge: the case, its family (bundle case first), who acts, and the day. */
export interface ActFacts<Row extends CaseFacts = CaseFacts> {
  readonly row: Row;
  readonly family: readonly Row[];
  readonly actor: Actor | null;
  readonly today: CivilDate;
}

/** Why an act is refused; each kind carries what a person needs to know. */
export type Refusal =
  | { readonly kind: 'OUT_OF_STATE' }
  | { readonly kind: 'NOT_APPLICANT' }
  | { readonly kind: 'NO_ROLE'; readonly role: string }
  | { readonly kind: 'NO_LETTER'; readonly power: string; readonly organizationNames: readonly string[] }
  | { readonly kind: 'SAME_PERSON'; readonly reviewerName: string }
  | { readonly kind: 'DOCUMENTS_PENDING'; readonly missingCount: number }
  | { readonly kind: 'WINDOW_CHOSEN' };

type Guard = (facts: ActFacts, transition: Transition) => Refusal | null;

const OUT_OF_STATE: Refusal = { kind: 'OUT_OF_STATE' };

/** The conditions of the machine, by name. Null lets the act pass. */
export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  applicantActs: ({ row, actor }) => (actor?.personId === row.applicantPersonId ? null : { kind: 'NOT_APPLICANT' }),

  roleHeld: ({ actor }, { role = '' }) => (hasRole(actor, role) ? null : { kind: 'NO_ROLE', role }),

  // Rules 7(3), domain notes 4.2 g3: every step by somebody with a letter in force for it.
  letterInForce: (facts, transition) => {
    const missing = lettersOf(facts, transition).filter(({ letter }) => letter === null);
    if (missing.length === 0) return null;
    const organizationNames = [...new Set(missing.map(({ organizationName }) => organizationName))];
    return { kind: 'NO_LETTER', power: transition.power ?? '', organizationNames };
  },

  // Rules 26(2), domain notes 4.2 g2: the person counts, not the account.
  secondPersonApproves: ({ row, actor }) =>
    actor !== null && row.reviewerPersonId === actor.personId
      ? { kind: 'SAME_PERSON', reviewerName: row.reviewerName ?? '' }
      : null,

  nothingDecided: ({ family }) =>
    family.some((row) => row.kind === 'ITEM' && row.isGranted !== null) ? OUT_OF_STATE : null,

  bundleAccepted: ({ family }) => (rootOf(family).state === 'ACCEPTED' ? null : OUT_OF_STATE),

  predecessorsGranted: ({ row, family }) =>
    family.every((other) => !row.waitsFor.includes(other.id) || other.isGranted === true) ? null : OUT_OF_STATE,

  allMembersEnded: ({ family }) => (membersOf(family).every(isEnded) ? null : OUT_OF_STATE),

  // Architecture 5: until every paper exists, nothing is served, handed out or counted as notified.
  documentsReady: ({ family }) => {
    const root = rootOf(family);
    if (documentsComplete(root)) return null;
    return { kind: 'DOCUMENTS_PENDING', missingCount: root.noticesExpected - root.noticesPrepared };
  },

  notHandedOver: ({ family }) => (rootOf(family).partnerId === null ? null : OUT_OF_STATE),

  mailChosen: ({ family }) => (rootOf(family).delivery.mode === 'MAIL' ? null : { kind: 'WINDOW_CHOSEN' }),

  handedOver: ({ family }) => (rootOf(family).partnerId === null ? OUT_OF_STATE : null),
};

/** A department whose letter an act needs, and the actor's letter if it is in force. */
export interface NeededLetter {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly letter: LetterClaim | null;
}

/**
 * The letters one act needs: acceptance one of the lead and of each item's department, because the
 * one window accepts for all of them (Rules 22); hand-out one of the lead; else the case's own department.
 */
export function lettersOf({ row, family, actor, today }: ActFacts, transition: Transition): NeededLetter[] {
  const power = transition.power ?? '';
  const asked = power === 'accept' ? [row, ...membersOf(family).filter((member) => member.kind === 'ITEM')] : [row];
  return asked.map(({ organizationId, organizationName, itemCode }) => {
    const item = itemCode === null ? {} : { itemCode };
    return {
      organizationId,
      organizationName,
      letter: letterFor(actor, { power, issuerId: organizationId, on: today, ...item }),
    };
  });
}
