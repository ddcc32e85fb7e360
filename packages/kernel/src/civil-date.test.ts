import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, civilDateOf, daysBetween, endOfCivilDay, isCivilDate, startOfCivilDay } from './civil-date.ts';

describe.each([
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])('civil dates of a process in %s', (zone, offset) => {
  beforeAll(() => void vi.stubEnv('TZ', zone));
  afterAll(() => void vi.unstubAllEnvs());

  it('really runs in that zone', () => {
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
  });

  it('turns the day at 16:00 UTC', () => {
    expect(civilDateOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(civilDateOf(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
    expect(startOfCivilDay('2026-03-02').toISOString()).toBe('2026-03-01T16:00:00.000Z');
    expect(endOfCivilDay('2026-03-02').toISOString()).toBe('2026-03-02T15:59:59.999Z');
  });

  it('puts every instant between the start and the end of its own day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }), (at) => {
        const day = civilDateOf(at);
        expect(isCivilDate(day)).toBe(true);
        expect(startOfCivilDay(day) <= at && at <= endOfCivilDay(day)).toBe(true);
        expect(civilDateOf(startOfCivilDay(day))).toBe(day);
        expect(civilDateOf(endOfCivilDay(day))).toBe(day);
      }),
    );
  });

  it('adds and subtracts days without losing one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (count) => {
        expect(daysBetween('2026-02-12', addDays('2026-02-12', count))).toBe(count);
      }),
    );
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('isCivilDate', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-01', '20260101', '', '2026-02-29', '2026-01-01T00:00:00Z'])(
    'refuses %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('makes arithmetic on a day that does not exist fail', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => startOfCivilDay('today')).toThrow(RangeError);
  });
});
