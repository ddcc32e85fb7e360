import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundleContent } from './content.ts';
import { KIOSK, member } from './fixtures/kiosk.samples.ts';
import { promiseFaults } from './promise.ts';
import { scheduleOf } from './schedule.ts';

describe('scheduleOf', () => {
  it('starts together what waits for nothing, and ignores joint visits', () => {
    expect(scheduleOf(KIOSK, ['M1', 'M2', 'M3', 'M4'])).toEqual({
      startOrder: [['M1'], ['M2', 'M3', 'M4']],
      waits: { M1: [], M2: ['M1'], M3: ['M1'], M4: ['M1'] },
      longestHours: 21.5,
      criticalPath: ['M1', 'M2'],
      stuck: [],
    });
    expect(scheduleOf(KIOSK, ['M1', 'M2'], 8).longestHours).toBe(26);
  });

  it('ignores edges to members that take no part', () => {
    expect(scheduleOf(KIOSK, ['M2', 'M3'])).toMatchObject({ startOrder: [['M2', 'M3']], criticalPath: ['M2'] });
  });

  const graph = (
    size: number,
    edges: readonly (readonly [number, number])[],
    hours: readonly number[],
  ): BundleContent => ({
    ...KIOSK,
    members: Array.from({ length: size }, (_, index) =>
      member(`M${index}`, {
        limit: { amount: hours[index] ?? 1, unit: 'hour' },
        dependsOn: edges
          .filter(([to]) => to === index)
          .map(([, from]) => ({ memberId: `M${from}`, kind: 'result' as const })),
      }),
    ),
  });
  const someGraph = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      edges: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14, selector: String }),
      hours: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: size, maxLength: size }),
    }),
  );

  it('finds the longest of all chains, walked one by one', () => {
    fc.assert(
      fc.property(someGraph, ({ size, edges, hours }) => {
        const forward = edges.filter(([to, from]) => from < to);
        const walk = (node: number): number =>
          (hours[node] ?? 0) + Math.max(0, ...forward.filter(([, from]) => from === node).map(([to]) => walk(to)));
        const naive = Math.max(...Array.from({ length: size }, (_, node) => walk(node)));
        const content = graph(size, forward, hours);
        const { longestHours, criticalPath, startOrder, waits, stuck } = scheduleOf(
          content,
          content.members.map(({ id }) => id),
        );
        expect(longestHours).toBe(naive);
        expect(stuck).toEqual([]);
        expect(criticalPath.reduce((sum, id) => sum + (hours[Number(id.slice(1))] ?? 0), 0)).toBe(naive);
        for (const [index, id] of criticalPath.slice(1).entries()) expect(waits[id]).toContain(criticalPath[index]);
        const order = startOrder.flat();
        for (const id of order)
          for (const before of waits[id] ?? []) expect(order.indexOf(before)).toBeLessThan(order.indexOf(id));
      }),
    );
  });

  it('never starts a circle nor what waits behind one', () => {
    fc.assert(
      fc.property(someGraph, ({ size, edges, hours }) => {
        const reaches = (from: number, goal: number, seen = new Set<number>()): boolean =>
          edges.some(
            ([to, before]) => before === from && (to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to)))),
          );
        const nodes = Array.from({ length: size }, (_, node) => node);
        const inCircle = nodes.filter((node) => reaches(node, node));
        const expected = nodes.filter(
          (node) => inCircle.includes(node) || inCircle.some((start) => reaches(start, node)),
        );
        const content = graph(size, edges, hours);
        expect(
          scheduleOf(
            content,
            content.members.map(({ id }) => id),
          ).stuck,
        ).toEqual(expected.map((node) => `M${node}`));
      }),
    );
  });
});

describe('promiseFaults', () => {
  const faults = (amount: number, ids: string[], content = KIOSK) =>
    new Set(promiseFaults({ ...content, promise: { amount, unit: 'workingDay' } }, ids).map(({ code }) => code));

  it('accepts a promise that can be kept and saves time', () => {
    expect(faults(4, ['M1', 'M2'])).toEqual(new Set());
    expect(faults(5, ['M1', 'M2', 'M3'])).toEqual(new Set());
    expect(faults(5, ['M2'])).toEqual(new Set());
  });

  it('refuses one shorter than the longest chain, by either length of the day', () => {
    expect(faults(3, ['M1', 'M2'])).toEqual(new Set(['PROMISE_TOO_SHORT']));
    expect(promiseFaults({ ...KIOSK, promise: { amount: 24, unit: 'hour' } }, ['M1', 'M2'])).toMatchObject([
      { code: 'PROMISE_TOO_SHORT', hoursPerDay: 8, boundHours: 26 },
    ]);
  });

  it('refuses one that saves nothing', () => {
    expect(faults(5, ['M1', 'M2'])).toEqual(new Set(['PROMISE_NOT_BELOW_SUM']));
    expect(faults(6, ['M1', 'M2', 'M3'])).toEqual(new Set(['PROMISE_ABOVE_STANDALONE']));
  });

  it('refuses one above the statutory limit', () => {
    const strict = { ...KIOSK, members: [member('A', { statutoryDays: 3 }), member('B', { statutoryDays: 3 })] };
    expect(faults(4, ['A', 'B'], strict)).toEqual(new Set(['PROMISE_ABOVE_STATUTORY']));
    const unknown = { ...KIOSK, members: [member('A', { statutoryDays: null })] };
    expect(faults(5, ['A'], unknown)).toEqual(new Set());
  });
});
