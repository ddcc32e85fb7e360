/** States of the SDL's CaseState; codes of domain notes 4.1 as amended. */
export const CASE_STATES = [
  'WAITING_PREDECESSOR',
  'SUBMITTED',
  'ACCEPTED',
  'IN_REVIEW',
  'AWAITING_APPROVAL',
  'GRANTED',
  'REFUSED',
  'TO_ISSUE',
  'DISPATCHED',
  'DELIVERED',
  'WITHDRAWN',
  'TERMINATED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** A bundle case coordinates; an item is an administrative act; a data step is none. */
export const CASE_KINDS = ['BUNDLE', 'ITEM', 'DATA_STEP'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Conditions of a transition beside its state; each is a pure function in case.guards.rules.ts. */
export type GuardName =
  | 'applicantActs'
  | 'roleHeld'
  | 'letterInForce'
  | 'secondPersonApproves'
  | 'nothingDecided'
  | 'bundleAccepted'
  | 'predecessorsGranted'
  | 'allMembersEnded'
  | 'documentsReady'
  | 'notHandedOver'
  | 'mailChosen'
  | 'handedOver';

/** Who performs a transition; SYSTEM acts on a rule and is no person. */
type Performer = 'APPLICANT' | 'STAFF' | 'SYSTEM' | 'COURIER';

export interface Transition {
  readonly kinds: readonly CaseKind[];
  /** Null: the case does not exist yet. */
  readonly from: readonly (CaseState | null)[];
  /** Null: stays in its state. */
  readonly to: CaseState | null;
  readonly by: Performer;
  readonly guards: readonly GuardName[];
  /** A note beside the course of the case: nobody's view of it grows old, so its version stays. */
  readonly isNote?: true;
  /** Post and power of staff that may do it (domain notes 0.1, Rules 7(3)). */
  readonly role?: string;
  readonly power?: 'accept' | 'review' | 'decide' | 'handOut';
}

const MEMBER = ['ITEM', 'DATA_STEP'] as const;
const OPEN_MEMBER = ['WAITING_PREDECESSOR', 'SUBMITTED', 'IN_REVIEW', 'AWAITING_APPROVAL'] as const;
const DECIDED = ['GRANTED', 'REFUSED'] as const;

/** Every change of a case, by the act that the ledger records. What is not here does not happen. */
export const TRANSITIONS = {
  CASE_SUBMITTED: {
    kinds: ['BUNDLE', ...MEMBER],
    from: [null],
    to: 'SUBMITTED',
    by: 'APPLICANT',
    guards: ['applicantActs'],
  },
  PREDECESSOR_AWAITED: {
    kinds: MEMBER,
    from: [null],
    to: 'WAITING_PREDECESSOR',
    by: 'APPLICANT',
    guards: ['applicantActs'],
  },
  CASE_ACCEPTED: {
    kinds: ['BUNDLE'],
    from: ['SUBMITTED'],
    to: 'ACCEPTED',
    by: 'STAFF',
    role: 'ACC',
    power: 'accept',
    guards: ['roleHeld', 'letterInForce'],
  },
  CASE_STARTED: {
    kinds: MEMBER,
    from: ['SUBMITTED', 'WAITING_PREDECESSOR'],
    to: 'IN_REVIEW',
    by: 'SYSTEM',
    guards: ['bundleAccepted', 'predecessorsGranted'],
  },
  CASE_REVIEWED: {
    kinds: ['ITEM'],
    from: ['IN_REVIEW'],
    to: 'AWAITING_APPROVAL',
    by: 'STAFF',
    role: 'REV',
    power: 'review',
    guards: ['roleHeld', 'letterInForce'],
  },
  CASE_RETURNED: {
    kinds: ['ITEM'],
    from: ['AWAITING_APPROVAL'],
    to: 'IN_REVIEW',
    by: 'STAFF',
    role: 'APR',
    power: 'decide',
    guards: ['roleHeld', 'letterInForce', 'secondPersonApproves'],
  },
  CASE_GRANTED: {
    kinds: ['ITEM'],
    from: ['AWAITING_APPROVAL'],
    to: 'GRANTED',
    by: 'STAFF',
    role: 'APR',
    power: 'decide',
    guards: ['roleHeld', 'letterInForce', 'secondPersonApproves'],
  },
  CASE_REFUSED: {
    kinds: ['ITEM'],
    from: ['AWAITING_APPROVAL'],
    to: 'REFUSED',
    by: 'STAFF',
    role: 'APR',
    power: 'decide',
    guards: ['roleHeld', 'letterInForce', 'secondPersonApproves'],
  },
  DATA_STEP_DONE: { kinds: ['DATA_STEP'], from: ['IN_REVIEW'], to: 'GRANTED', by: 'SYSTEM', guards: [] },
  DATA_STEP_STOPPED: { kinds: ['DATA_STEP'], from: ['IN_REVIEW'], to: null, by: 'SYSTEM', guards: [] },
  CASE_TERMINATED: { kinds: MEMBER, from: OPEN_MEMBER, to: 'TERMINATED', by: 'SYSTEM', guards: [] },
  CASE_WITHDRAWN: {
    kinds: ['BUNDLE'],
    from: ['SUBMITTED', 'ACCEPTED'],
    to: 'WITHDRAWN',
    by: 'APPLICANT',
    guards: ['applicantActs', 'nothingDecided'],
  },
  MEMBER_WITHDRAWN: {
    kinds: MEMBER,
    from: OPEN_MEMBER,
    to: 'WITHDRAWN',
    by: 'APPLICANT',
    guards: ['applicantActs', 'nothingDecided'],
  },
  BUNDLE_GRANTED: { kinds: ['BUNDLE'], from: ['ACCEPTED'], to: 'GRANTED', by: 'SYSTEM', guards: ['allMembersEnded'] },
  BUNDLE_REFUSED: { kinds: ['BUNDLE'], from: ['ACCEPTED'], to: 'REFUSED', by: 'SYSTEM', guards: ['allMembersEnded'] },
  NOTICE_PREPARED: { kinds: ['BUNDLE', 'ITEM'], from: CASE_STATES, to: null, by: 'SYSTEM', guards: [], isNote: true },
  RESULTS_READY: { kinds: ['BUNDLE', 'ITEM'], from: DECIDED, to: 'TO_ISSUE', by: 'SYSTEM', guards: ['documentsReady'] },
  RESULTS_HANDED_TO_COURIER: {
    kinds: ['BUNDLE'],
    from: [...DECIDED, 'TO_ISSUE'],
    to: 'TO_ISSUE',
    by: 'STAFF',
    role: 'OUT',
    power: 'handOut',
    guards: ['documentsReady', 'notHandedOver', 'mailChosen', 'roleHeld', 'letterInForce'],
  },
  SHIPMENT_PICKED_UP: {
    kinds: ['BUNDLE', 'ITEM'],
    from: ['TO_ISSUE'],
    to: 'DISPATCHED',
    by: 'COURIER',
    guards: ['handedOver'],
  },
  // A delivery report may overtake the pick-up report: order of events is not promised.
  SHIPMENT_DELIVERED: {
    kinds: ['BUNDLE', 'ITEM'],
    from: ['TO_ISSUE', 'DISPATCHED'],
    to: 'DELIVERED',
    by: 'COURIER',
    guards: ['handedOver'],
  },
  RESULTS_HANDED_OUT: {
    kinds: ['BUNDLE'],
    from: [...DECIDED, 'TO_ISSUE'],
    to: 'DELIVERED',
    by: 'STAFF',
    role: 'OUT',
    power: 'handOut',
    guards: ['documentsReady', 'notHandedOver', 'roleHeld', 'letterInForce'],
  },
  MEMBER_HANDED_OUT: { kinds: ['ITEM'], from: ['TO_ISSUE'], to: 'DELIVERED', by: 'STAFF', guards: ['documentsReady'] },
  CLOCK_EXPIRED: { kinds: CASE_KINDS, from: CASE_STATES, to: null, by: 'SYSTEM', guards: [], isNote: true },
  CLOCK_RECOMPUTED: { kinds: CASE_KINDS, from: CASE_STATES, to: null, by: 'SYSTEM', guards: [], isNote: true },
} as const satisfies Record<string, Transition>;

/** Name of an act in the ledger. */
export type CaseActName = keyof typeof TRANSITIONS;

/** The act each mutation of the SDL performs. */
export const ACT_OF_MUTATION = {
  acceptBundleCase: 'CASE_ACCEPTED',
  reviewCase: 'CASE_REVIEWED',
  grantCase: 'CASE_GRANTED',
  refuseCase: 'CASE_REFUSED',
  returnCaseToReview: 'CASE_RETURNED',
  dispatchResults: 'RESULTS_HANDED_TO_COURIER',
  handOutResults: 'RESULTS_HANDED_OUT',
  withdrawCase: 'CASE_WITHDRAWN',
} as const satisfies Record<string, CaseActName>;
export type CaseMutation = keyof typeof ACT_OF_MUTATION;

/** The transition of an act, in its general type. */
export function transitionOf(act: CaseActName): Transition {
  return TRANSITIONS[act];
}
