import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summaryOf } from './rating.rules.ts';

it('has no average without ratings', () => {
  expect(summaryOf([])).toEqual({ count: 0, average: null });
});

it('averages by weight', () => {
  expect(
    summaryOf([
      { level: 5, count: 3 },
      { level: 1, count: 1 },
    ]),
  ).toEqual({ count: 4, average: 4 });
});

it('counts all and stays between the lowest and the highest level', () => {
  const levels = fc.array(
    fc.record({ level: fc.integer({ min: 1, max: 5 }), count: fc.integer({ min: 1, max: 1000 }) }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(levels, (given) => {
      const { count, average } = summaryOf(given);
      expect(count).toBe(given.flatMap((each) => Array.from({ length: each.count })).length);
      expect(average).toBeGreaterThanOrEqual(Math.min(...given.map(({ level }) => level)));
      expect(average).toBeLessThanOrEqual(Math.max(...given.map(({ level }) => level)));
    }),
  );
});
