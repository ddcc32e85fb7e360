import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
const member = (id: string, startedAt: string | null, dueAt: string | null, stoppedAt: string | null = null) => ({
  id,
  startedAt: startedAt && at(startedAt).toISOString(),
  dueAt: dueAt && at(dueAt).toISOString(),
  stoppedAt: stoppedAt && at(stoppedAt).toISOString(),
});

test('nothing started: no axis, every lane empty', () => {
  const { days, lanes } = lanesOf([member('a', null, null)], at('2026-11-23T10:00'));
  expect(days).toEqual([]);
  expect(lanes).toEqual([{ id: 'a', start: null, elapsed: 0, remaining: 0, limit: null }]);
});

test('working days are wide, weekends narrow, today marked', () => {
  const { days } = lanesOf([member('a', '2026-11-19T09:00', '2026-11-24T23:59')], at('2026-11-20T10:00'));
  expect(days.map((day) => day.date)).toEqual([
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ]);
  expect(days.filter((day) => day.isWeekend).map((day) => day.date)).toEqual(['2026-11-21', '2026-11-22']);
  expect(days.find((day) => day.isToday)?.date).toBe('2026-11-20');
  expect(days.reduce((sum, day) => sum + day.width, 0)).toBeCloseTo(100);
  expect(days[2]?.width).toBeLessThan(days[1]?.width ?? 0);
});

test('a running lane has a rest up to its limit, a decided one has none, a waiting one is empty', () => {
  const { lanes } = lanesOf(
    [
      member('running', '2026-11-23T09:00', '2026-11-26T23:59'),
      member('decided', '2026-11-23T09:00', '2026-11-26T23:59', '2026-11-24T09:00'),
      member('waiting', null, null),
    ],
    at('2026-11-24T12:00'),
  );
  const [running, decided, waiting] = lanes;
  expect((running?.start ?? 0) + (running?.elapsed ?? 0) + (running?.remaining ?? 0)).toBeCloseTo(running?.limit ?? -1);
  expect(decided?.remaining).toBe(0);
  expect(decided?.elapsed).toBeLessThan(running?.elapsed ?? 0);
  expect(waiting?.start).toBeNull();
});

test('overdue: nothing remains and the limit lies behind today', () => {
  const { lanes, today } = lanesOf([member('a', '2026-11-16T09:00', '2026-11-18T23:59')], at('2026-11-20T12:00'));
  expect(lanes[0]?.remaining).toBe(0);
  expect(lanes[0]?.limit).toBeLessThan(today ?? 0);
});

test('an axis of years is cut', () => {
  const { days } = lanesOf([member('a', '2024-01-01T09:00', '2026-11-18T23:59')], at('2026-11-20T12:00'));
  expect(days.length).toBeLessThanOrEqual(45);
});
