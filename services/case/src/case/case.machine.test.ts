import { expect, test } from 'vitest';
import { applicant, approvers, clerk, handOutClerk, reviewers, staff } from '../testing/actors.samples.ts';
import { LEAD } from '../testing/bundle.samples.ts';
import { caseFacts, memberFacts } from '../testing/family.samples.ts';
import type { CaseFacts } from './case.facts.ts';
import { type ActFacts, GUARDS } from './case.guards.rules.ts';
import {
  CASE_KINDS,
  CASE_STATES,
  type CaseActName,
  type CaseState,
  type GuardName,
  TRANSITIONS,
  transitionOf,
} from './case.machine.ts';
import { actOptions, judgeAct } from './case.rules.ts';
import { nextStepOf } from './next-step.rules.ts';

const today = '2026-11-23';
const acts = Object.keys(TRANSITIONS) as CaseActName[];

/** A root and one member in the same state: enough for every rule to have something to look at. */
function familyIn(kind: CaseFacts['kind'], state: CaseState, values: Partial<CaseFacts> = {}): ActFacts {
  const root = caseFacts({ state: kind === 'BUNDLE' ? state : 'ACCEPTED', ...(kind === 'BUNDLE' ? values : {}) });
  const member = memberFacts('M', kind === 'BUNDLE' ? {} : { kind, state, ...values });
  return { row: kind === 'BUNDLE' ? root : member, family: [root, member], actor: null, today };
}

test('every state of the SDL is reached by an act, from the beginning', () => {
  for (const kind of CASE_KINDS) {
    const reached = new Set<CaseState | null>([null]);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const act of acts) {
        const { kinds, from, to } = transitionOf(act);
        if (kinds.includes(kind) && from.some((state) => reached.has(state)) && to) reached.add(to);
      }
    }
    // Left out: what a kind never is. Together they cover the whole enum.
    const never: Record<string, CaseState[]> = {
      BUNDLE: ['WAITING_PREDECESSOR', 'IN_REVIEW', 'AWAITING_APPROVAL', 'TERMINATED'],
      ITEM: ['ACCEPTED'],
      DATA_STEP: ['ACCEPTED', 'AWAITING_APPROVAL', 'REFUSED', 'TO_ISSUE', 'DISPATCHED', 'DELIVERED'],
    };
    expect([...reached].filter((state) => state !== null).sort()).toEqual(
      CASE_STATES.filter((state) => !never[kind]?.includes(state)).sort(),
    );
  }
});

test('an act is refused in every state it does not start from, and on every kind it is not for', () => {
  for (const act of acts) {
    const { kinds, from } = transitionOf(act);
    for (const kind of CASE_KINDS) {
      for (const state of CASE_STATES) {
        if (kinds.includes(kind) && from.includes(state)) continue;
        expect(judgeAct(act, familyIn(kind, state)), `${act} on ${kind} in ${state}`).toEqual({ kind: 'OUT_OF_STATE' });
      }
    }
  }
});

const reviewer = reviewers.get(LEAD.id) ?? null;
const approver = approvers.get(LEAD.id) ?? null;
const decided = memberFacts('M', { state: 'REFUSED', isGranted: false });
const complete = { noticesExpected: 2, noticesPrepared: 2 };

/** For each guard: an act, a family on which it lets pass, one on which it refuses, and with what. */
const cases: Record<GuardName, { act: CaseActName; pass: ActFacts; refuse: ActFacts; kind: string }> = {
  applicantActs: {
    act: 'CASE_WITHDRAWN',
    pass: { ...familyIn('BUNDLE', 'SUBMITTED'), actor: applicant },
    refuse: { ...familyIn('BUNDLE', 'SUBMITTED'), actor: clerk },
    kind: 'NOT_APPLICANT',
  },
  nothingDecided: {
    act: 'CASE_WITHDRAWN',
    pass: { ...familyIn('BUNDLE', 'ACCEPTED'), actor: applicant },
    refuse: {
      ...familyIn('BUNDLE', 'ACCEPTED'),
      family: [caseFacts({ state: 'ACCEPTED' }), decided],
      actor: applicant,
    },
    kind: 'OUT_OF_STATE',
  },
  roleHeld: {
    act: 'CASE_REVIEWED',
    pass: { ...familyIn('ITEM', 'IN_REVIEW'), actor: reviewer },
    refuse: { ...familyIn('ITEM', 'IN_REVIEW'), actor: reviewer && { ...reviewer, roles: [] } },
    kind: 'NO_ROLE',
  },
  letterInForce: {
    act: 'CASE_ACCEPTED',
    pass: { ...familyIn('BUNDLE', 'SUBMITTED'), actor: clerk },
    refuse: { ...familyIn('BUNDLE', 'SUBMITTED'), actor: staff('x', 'ACC', []) },
    kind: 'NO_LETTER',
  },
  secondPersonApproves: {
    act: 'CASE_GRANTED',
    pass: { ...familyIn('ITEM', 'AWAITING_APPROVAL', { reviewerPersonId: 'another' }), actor: approver },
    refuse: {
      ...familyIn('ITEM', 'AWAITING_APPROVAL', { reviewerPersonId: approver?.personId ?? '' }),
      actor: approver,
    },
    kind: 'SAME_PERSON',
  },
  bundleAccepted: {
    act: 'CASE_STARTED',
    pass: familyIn('ITEM', 'SUBMITTED'),
    refuse: { ...familyIn('ITEM', 'SUBMITTED'), family: [caseFacts()] },
    kind: 'OUT_OF_STATE',
  },
  predecessorsGranted: {
    act: 'CASE_STARTED',
    pass: familyIn('ITEM', 'WAITING_PREDECESSOR'),
    refuse: {
      ...familyIn('ITEM', 'WAITING_PREDECESSOR', { waitsFor: ['M'] }),
      family: [caseFacts({ state: 'ACCEPTED' }), decided],
    },
    kind: 'OUT_OF_STATE',
  },
  allMembersEnded: {
    act: 'BUNDLE_GRANTED',
    pass: { ...familyIn('BUNDLE', 'ACCEPTED'), family: [caseFacts({ state: 'ACCEPTED' }), decided] },
    refuse: familyIn('BUNDLE', 'ACCEPTED'),
    kind: 'OUT_OF_STATE',
  },
  documentsReady: {
    act: 'RESULTS_READY',
    pass: familyIn('BUNDLE', 'GRANTED', complete),
    refuse: familyIn('BUNDLE', 'GRANTED', { noticesExpected: 2, noticesPrepared: 1 }),
    kind: 'DOCUMENTS_PENDING',
  },
  notHandedOver: {
    act: 'RESULTS_HANDED_OUT',
    pass: { ...familyIn('BUNDLE', 'TO_ISSUE', complete), actor: handOutClerk },
    refuse: { ...familyIn('BUNDLE', 'TO_ISSUE', { partnerId: 'ems' }), actor: handOutClerk },
    kind: 'OUT_OF_STATE',
  },
  mailChosen: {
    act: 'RESULTS_HANDED_TO_COURIER',
    pass: { ...familyIn('BUNDLE', 'TO_ISSUE', complete), actor: handOutClerk },
    refuse: { ...familyIn('BUNDLE', 'TO_ISSUE', { delivery: { mode: 'WINDOW' } }), actor: handOutClerk },
    kind: 'WINDOW_CHOSEN',
  },
  handedOver: {
    act: 'SHIPMENT_PICKED_UP',
    pass: familyIn('BUNDLE', 'TO_ISSUE', { partnerId: 'ems' }),
    refuse: familyIn('BUNDLE', 'TO_ISSUE'),
    kind: 'OUT_OF_STATE',
  },
};

test.each(Object.entries(cases))('guard %s lets pass and refuses', (guard, { act, pass, refuse, kind }) => {
  expect(transitionOf(act).guards).toContain(guard);
  expect(GUARDS[guard as GuardName](pass, transitionOf(act))).toBeNull();
  expect(judgeAct(act, pass)).toBeNull();
  expect(GUARDS[guard as GuardName](refuse, transitionOf(act))?.kind).toBe(kind);
  expect(judgeAct(act, refuse)?.kind).toBe(kind);
});

test('acts and next step say something in every state of every kind', () => {
  for (const kind of CASE_KINDS) {
    for (const state of CASE_STATES) {
      const facts = familyIn(kind, state);
      const options = actOptions(facts);
      expect(options).toHaveLength(8);
      for (const option of options) expect(option.isAllowed).toBe(option.reason === null);
      const step = nextStepOf(facts.row, facts.family);
      expect(step.code).not.toBe('');
      expect(step.afterwards).not.toBe('');
      expect(step.since).toBeInstanceOf(Date);
    }
  }
});

test('documents pending is told apart from a wrong state', () => {
  const pending = familyIn('BUNDLE', 'GRANTED', { noticesExpected: 3, noticesPrepared: 1 });
  const options = actOptions({ ...pending, actor: handOutClerk });
  expect(options.find(({ act }) => act === 'dispatchResults')).toMatchObject({
    isAllowed: false,
    reason: 'DOCUMENTS_PENDING',
  });
  expect(options.find(({ act }) => act === 'acceptBundleCase')).toMatchObject({
    isAllowed: false,
    reason: 'OUT_OF_STATE',
  });
});
