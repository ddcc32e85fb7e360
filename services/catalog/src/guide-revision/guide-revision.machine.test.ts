import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuidePerson } from './guide-people.rules.ts';
import { guideTransitions } from './guide-revision.machine.ts';
import {
  approvedState,
  decideAct,
  type GuideRevisionState,
  openStates,
  type RevisionFacts,
  revisionActsFor,
} from './guide-revision.rules.ts';

const owner = { organizationId: 'market', divisionCode: '450802' };
const person = (personId: string, code: string, organizationId: string, divisionCode: string): GuidePerson => ({
  kind: 'STAFF',
  personId,
  organizationId,
  roles: [{ code, organizationId, divisionCode }],
});
const people = {
  WRITER: person('writer', 'DEP', 'market', '450802'),
  SECOND_PERSON: person('second', 'APR', 'market', '450802'),
  SUPERVISOR: person('county', 'SUP', 'county-office', '450802'),
  CITY_SUPERVISOR: person('city', 'SUP', 'city-office', '450800'),
  STRANGER: person('stranger', 'SUP', 'other-office', '450803'),
  CLERK: person('clerk', 'REV', 'market', '450802'),
};
const states: readonly GuideRevisionState[] = [...openStates, 'PUBLISHED', 'DISCARDED'];
const revision = (state: GuideRevisionState, values: Partial<RevisionFacts> = {}): RevisionFacts => ({
  ...owner,
  state,
  writerIds: ['author'],
  reviewerId: null,
  supervisorId: null,
  ...values,
});

describe('the machine of a guide revision', () => {
  test('every state is reached from the draft, and open states lead out', () => {
    const reached = new Set<GuideRevisionState>(['DRAFT']);
    for (const _ of states) {
      for (const { from, to } of guideTransitions) if (reached.has(from)) for (const next of to) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...states].sort());
    for (const state of openStates) expect(guideTransitions.some(({ from }) => from === state)).toBe(true);
    for (const done of ['PUBLISHED', 'DISCARDED']) {
      expect(guideTransitions.some(({ from }) => from === done)).toBe(false);
    }
  });

  test('an act has one transition a state', () => {
    const keys = guideTransitions.map(({ act, from }) => `${act} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  const rows = guideTransitions.filter(({ who }) => who !== 'TIMER');
  test.each(rows)('$act in $from is for $who alone', ({ act, from, who }) => {
    const holders: Record<string, readonly string[]> = {
      WRITER: ['WRITER'],
      SECOND_PERSON: ['WRITER', 'SECOND_PERSON'],
      SUPERVISOR: ['SUPERVISOR', 'CITY_SUPERVISOR'],
      CITY_SUPERVISOR: ['CITY_SUPERVISOR'],
    };
    const may = holders[who] ?? [];
    for (const [name, actor] of Object.entries(people)) {
      const decision = decideAct(actor, revision(from), act);
      if (may.includes(name)) expect(decision).toMatchObject({ ok: true, transition: { act, from } });
      else expect(decision).toEqual({ ok: false, problem: 'ROLE', reason: `${who}_REQUIRED` });
    }
    expect(decideAct(null, revision(from), act)).toMatchObject({ problem: 'ROLE' });
    expect(decideAct({ ...people[who as 'WRITER'], kind: 'APPLICANT' }, revision(from), act)).toMatchObject({
      problem: 'ROLE',
    });
  });

  test.each(rows)('$act in another state than $from is a conflict of states', ({ act, who }) => {
    const mine = new Set(guideTransitions.filter((row) => row.act === act).map(({ from }) => from));
    for (const state of states.filter((each) => !mine.has(each))) {
      expect(decideAct(people[who as 'WRITER'], revision(state), act)).toEqual({ ok: false, problem: 'STATE' });
    }
  });

  test('nobody takes two steps of one revision', () => {
    const { WRITER, SUPERVISOR, CITY_SUPERVISOR } = people;
    const refused = { ok: false, problem: 'SAME_PERSON' };
    const written = revision('DEPARTMENT_REVIEW', { writerIds: ['author', 'writer'] });
    expect(decideAct(WRITER, written, 'reviewGuideRevision')).toEqual(refused);
    expect(decideAct(WRITER, written, 'returnGuideRevision')).toEqual(refused);
    expect(decideAct(WRITER, written, 'recallGuideRevision')).toMatchObject({ ok: true });
    for (const facts of [{ writerIds: ['county'] }, { reviewerId: 'county' }]) {
      expect(decideAct(SUPERVISOR, revision('SUPERVISING_REVIEW', facts), 'approveGuideRevision')).toEqual(refused);
    }
    for (const facts of [{ writerIds: ['city'] }, { reviewerId: 'city' }, { supervisorId: 'city' }]) {
      expect(decideAct(CITY_SUPERVISOR, revision('CITY_REVIEW', facts), 'approveGuideRevision')).toEqual(refused);
    }
  });

  test('whatever the state and the person, a possible act is one the machine has', () => {
    const anyState = fc.constantFrom(...states);
    const anyPerson = fc.constantFrom(...Object.values(people), null);
    fc.assert(
      fc.property(anyState, anyPerson, (state, actor) => {
        for (const { act, isPossible, reason } of revisionActsFor(actor, revision(state))) {
          expect(isPossible).toBe(reason === null);
          if (isPossible) expect(guideTransitions.some((row) => row.act === act && row.from === state)).toBe(true);
        }
      }),
    );
  });

  test('an approval leads to the city, to its day, or into force', () => {
    const county = ['SUPERVISOR'] as const;
    const city = ['SUPERVISOR', 'CITY_SUPERVISOR'] as const;
    expect(approvedState({ isDeviating: true, parts: county, isDayCome: true })).toBe('CITY_REVIEW');
    expect(approvedState({ isDeviating: true, parts: city, isDayCome: true })).toBe('PUBLISHED');
    expect(approvedState({ isDeviating: false, parts: county, isDayCome: false })).toBe('SCHEDULED');
    expect(approvedState({ isDeviating: false, parts: county, isDayCome: true })).toBe('PUBLISHED');
  });
});
