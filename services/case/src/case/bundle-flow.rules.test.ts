import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseFacts, memberFacts } from '../testing/family.samples.ts';
import { planFlow, type RefusalPolicy } from './bundle-flow.rules.ts';
import { type CaseFacts, isEnded, membersOf, rootOf } from './case.facts.ts';
import { judgeAct, withState } from './case.rules.ts';

const accepted = caseFacts({ state: 'ACCEPTED' });
const waiting = (id: string, ...waitsFor: string[]): CaseFacts =>
  memberFacts(id, { waitsFor, state: waitsFor.length > 0 ? 'WAITING_PREDECESSOR' : 'SUBMITTED' });
const granted = (id: string): CaseFacts => memberFacts(id, { state: 'GRANTED', isGranted: true });
const refused = (id: string): CaseFacts => memberFacts(id, { state: 'REFUSED', isGranted: false });

test('members without a dependency start together; the others wait', () => {
  const plan = planFlow([accepted, waiting('A'), waiting('B'), waiting('C', 'A', 'B')], null);
  expect(plan).toEqual({ start: ['A', 'B'], terminate: [], outcome: null });
});

test('a diamond closes only when both sides are granted', () => {
  const inReview = memberFacts('B', { state: 'IN_REVIEW' });
  expect(planFlow([accepted, granted('A'), inReview, waiting('C', 'A', 'B')], null).start).toEqual([]);
  expect(planFlow([accepted, granted('A'), granted('B'), waiting('C', 'A', 'B')], null).start).toEqual(['C']);
});

test('a refusal ends its dependents and theirs, nobody else', () => {
  const plan = planFlow([accepted, refused('A'), waiting('B', 'A'), waiting('C', 'B'), waiting('D')], 'continueOthers');
  expect(plan.terminate).toEqual([
    { id: 'B', reason: 'PREDECESSOR_REFUSED' },
    { id: 'C', reason: 'PREDECESSOR_REFUSED' },
  ]);
  expect(plan.start).toEqual(['D']);
  expect(plan.outcome).toBeNull();
});

test('stopAll ends everybody who is undecided and closes the bundle', () => {
  const plan = planFlow([accepted, refused('A'), memberFacts('B', { state: 'IN_REVIEW' }), granted('C')], 'stopAll');
  expect(plan.terminate).toEqual([{ id: 'B', reason: 'BUNDLE_STOPPED' }]);
  expect(plan.outcome).toBe('BUNDLE_GRANTED');
});

test('data steps decide nothing: a bundle without a granted item is refused', () => {
  const step = memberFacts('S', { kind: 'DATA_STEP', state: 'GRANTED', isGranted: true });
  expect(planFlow([accepted, step, refused('A')], 'continueOthers').outcome).toBe('BUNDLE_REFUSED');
});

/** Any bundle without a cycle: each member may wait for members before it. */
const bundles = fc
  .array(fc.record({ waits: fc.array(fc.nat(7), { maxLength: 3 }), isStep: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((members) => [
    accepted,
    ...members.map(({ waits, isStep }, index) => {
      const waitsFor = [...new Set(waits.filter((other) => other < index).map((other) => `M${other}`))];
      return {
        ...waiting(`M${index}`, ...waitsFor),
        kind: isStep && index > 0 ? ('DATA_STEP' as const) : ('ITEM' as const),
      };
    }),
  ]);
const decisions = fc.infiniteStream(
  fc.record({
    pick: fc.nat(),
    isGranted: fc.boolean(),
    policy: fc.constantFrom<RefusalPolicy>('stopAll', 'continueOthers', 'manual'),
  }),
);

test('whatever is decided in whatever order, every bundle ends, and nobody starts before their turn', () => {
  fc.assert(
    fc.property(bundles, decisions, (start, stream) => {
      let family: CaseFacts[] = start;
      let policy: RefusalPolicy | null = null;
      const change = (id: string, act: Parameters<typeof judgeAct>[0], values: Partial<CaseFacts> = {}): void => {
        family = family.map((row) => (row.id === id ? { ...withState(row, act), ...values } : row));
      };
      for (let steps = 0; steps < 40; steps += 1) {
        const plan = planFlow(family, policy);
        for (const { id } of plan.terminate) change(id, 'CASE_TERMINATED');
        for (const id of plan.start) {
          const row = family.find((each) => each.id === id) ?? accepted;
          expect(judgeAct('CASE_STARTED', { row, family, actor: null, today: '2026-11-23' })).toBeNull();
          change(id, 'CASE_STARTED');
        }
        if (plan.outcome) {
          expect(judgeAct(plan.outcome, { row: rootOf(family), family, actor: null, today: '2026-11-23' })).toBeNull();
          change('root', plan.outcome);
          expect(membersOf(family).every(isEnded)).toBe(true);
          return;
        }
        const running = membersOf(family).filter(({ state }) => state === 'IN_REVIEW');
        // Somebody is always at work until the bundle ends.
        expect(running.length).toBeGreaterThan(0);
        const { value } = stream.next();
        const next = running[(value?.pick ?? 0) % running.length] ?? accepted;
        const isGranted = next.kind === 'DATA_STEP' || (value?.isGranted ?? true);
        change(next.id, isGranted ? 'CASE_GRANTED' : 'CASE_REFUSED', { isGranted });
        policy = isGranted ? null : (value?.policy ?? null);
      }
      expect.unreachable('the bundle never ended');
    }),
  );
});
