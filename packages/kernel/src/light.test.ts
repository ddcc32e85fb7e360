import { describe, expect, it } from 'vitest';
import { CALENDAR_2026 } from './calendar-2026.samples.ts';
import { lightOf, remainingWorkingDays } from './light.ts';

const at = (local: string) => new Date(`${local}+08:00`);
const DUE = at('2026-03-20T23:59:59.999');
const TEN_DAYS = { amount: 10, unit: 'workingDay' } as const;

describe('remainingWorkingDays', () => {
  it.each([
    ['2026-03-16T09:00:00', 4],
    ['2026-03-19T23:59:00', 1],
    ['2026-03-20T23:59:59', 0],
    ['2026-03-21T00:00:00', -1],
    ['2026-03-23T09:00:00', -1],
    ['2026-03-24T09:00:00', -2],
  ])('at %s: %i', (now, remaining) => {
    expect(remainingWorkingDays(CALENDAR_2026, at(now), DUE)).toBe(remaining);
  });

  it('is negative within the day an hour term has passed', () => {
    expect(remainingWorkingDays(CALENDAR_2026, at('2026-03-20T11:01:00'), at('2026-03-20T11:00:00'))).toBe(-1);
  });
});

describe('lightOf', () => {
  it.each([
    ['2026-03-17T09:00:00', 'GREEN'],
    ['2026-03-18T09:00:00', 'YELLOW'],
    ['2026-03-20T09:00:00', 'ORANGE'],
    ['2026-03-21T09:00:00', 'RED'],
  ])('at %s: %s', (now, light) => {
    expect(lightOf(CALENDAR_2026, at(now), DUE, TEN_DAYS, false, false)).toBe(light);
  });

  it('warns one day ahead however short the limit', () => {
    expect(
      lightOf(CALENDAR_2026, at('2026-03-19T09:00:00'), DUE, { amount: 1, unit: 'workingDay' }, false, false),
    ).toBe('YELLOW');
    expect(lightOf(CALENDAR_2026, at('2026-03-19T09:00:00'), DUE, { amount: 4, unit: 'hour' }, false, false)).toBe(
      'YELLOW',
    );
  });

  it('is grey while paused and dark before the start and after the end', () => {
    expect(lightOf(CALENDAR_2026, at('2026-03-30T09:00:00'), null, TEN_DAYS, true, false)).toBe('GREY');
    expect(lightOf(CALENDAR_2026, at('2026-03-30T09:00:00'), null, TEN_DAYS, false, false)).toBe('NONE');
    expect(lightOf(CALENDAR_2026, at('2026-03-30T09:00:00'), DUE, TEN_DAYS, false, true)).toBe('NONE');
  });
});
