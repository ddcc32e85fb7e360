import { expect, test } from 'vitest';
import { assembleCalendar } from '../calendar/calendar.rules.ts';
import { calendar2026 } from '../testing/bundle.samples.ts';
import type { ClockRow } from './clock.entity.ts';
import { currentClock, readClock, recompute, startClock } from './clock.rules.ts';

const spans = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:00' },
];
const calendar = assembleCalendar(1, [calendar2026], spans);
const at = new Date('2026-11-23T02:00:00Z');
const start = (amount: number, unit: 'workingDay' | 'hour'): ClockRow =>
  startClock(calendar, 'c', 'PROMISE', at, { amount, unit });

test('days end at midnight in Shanghai, hours inside opening hours', () => {
  expect(start(3, 'workingDay').dueAt?.toISOString()).toBe('2026-11-26T15:59:59.999Z');
  expect(start(4, 'hour').dueAt?.toISOString()).toBe('2026-11-23T07:30:00.000Z');
  expect(start(0.5, 'hour').dueAt?.toISOString()).toBe('2026-11-23T02:30:00.000Z');
  expect(start(0.5, 'workingDay')).toMatchObject({ limitAmount: 1, dueAt: new Date('2026-11-24T15:59:59.999Z') });
});

test('a holiday more moves the end, and the explanation says why', () => {
  const closed = { date: '2026-11-24', isWorkday: false, name: '临时放假', source: null };
  const later = assembleCalendar(2, [{ ...calendar2026, days: [...calendar2026.days, closed] }], spans);
  const clock = start(3, 'workingDay');
  const { dueAt } = recompute(later, clock);
  expect(dueAt?.toISOString()).toBe('2026-11-27T15:59:59.999Z');
  const steps = readClock(later, clock, at).explain();
  expect(steps.find(({ date }) => date === '2026-11-24')).toMatchObject({ counted: null, reason: 'HOLIDAY' });
});

test('the light goes out when the clock stops, and turns red when it is late', () => {
  const clock = start(3, 'workingDay');
  const light = (now: string, row = clock) => readClock(calendar, row, new Date(now)).light;
  expect(light('2026-11-23T03:00:00Z')).toBe('GREEN');
  expect(light('2026-11-25T03:00:00Z')).toBe('YELLOW');
  expect(light('2026-11-26T03:00:00Z')).toBe('ORANGE');
  expect(light('2026-11-26T16:00:00Z')).toBe('RED');
  expect(light('2026-11-26T16:00:00Z', { ...clock, stoppedAt: at })).toBe('NONE');
  expect(light('2026-11-26T16:00:00Z', { ...clock, dueAt: null })).toBe('GREY');
});

test('the running clock is shown, else the one that ran last', () => {
  const first = { ...start(3, 'workingDay'), stoppedAt: at };
  const second = { ...start(4, 'workingDay'), startedAt: new Date(at.getTime() + 1) };
  expect(currentClock([])).toBeNull();
  expect(currentClock([first, second])).toBe(second);
  expect(currentClock([{ ...second, stoppedAt: at }, first])?.id).toBe(second.id);
  expect(
    currentClock([
      { ...second, stoppedAt: at },
      { ...first, stoppedAt: null },
    ])?.id,
  ).toBe(first.id);
});
