import { describe, expect, it } from 'vitest';
import { CALENDAR_2026 } from './calendar-2026.samples.ts';
import { addWorkingDays, workdayOf } from './work-calendar.ts';

describe('workdayOf', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'works on the make-up day %s',
    (date) => {
      expect(workdayOf(CALENDAR_2026, date)).toMatchObject({
        isWorkday: true,
        reason: 'MAKEUP_WORKDAY',
        provisional: false,
      });
    },
  );

  it('tells weekday, weekend and holiday apart', () => {
    expect(workdayOf(CALENDAR_2026, '2026-03-02')).toMatchObject({
      isWorkday: true,
      reason: 'WEEKDAY',
      name: null,
    });
    expect(workdayOf(CALENDAR_2026, '2026-03-01')).toMatchObject({ isWorkday: false, reason: 'WEEKEND' });
    expect(workdayOf(CALENDAR_2026, '2026-10-03')).toMatchObject({
      isWorkday: false,
      reason: 'HOLIDAY',
      name: '国庆节',
    });
  });

  it('does not take a year without a schedule for certain', () => {
    expect(workdayOf(CALENDAR_2026, '2027-01-01')).toEqual({
      isWorkday: false,
      reason: 'HOLIDAY',
      name: null,
      provisional: true,
    });
    expect(workdayOf(CALENDAR_2026, '2027-05-03')).toMatchObject({ isWorkday: false, provisional: true });
    expect(workdayOf(CALENDAR_2026, '2027-01-04')).toEqual({
      isWorkday: true,
      reason: 'WEEKDAY',
      name: null,
      provisional: true,
    });
    expect(workdayOf(CALENDAR_2026, '2027-01-02')).toMatchObject({
      isWorkday: false,
      reason: 'WEEKEND',
      provisional: true,
    });
  });

  it('keeps a row of an unknown year provisional', () => {
    const calendar = {
      knownYears: [],
      days: { '2027-02-08': { date: '2027-02-08', isWorkday: false, name: '春节', source: null } },
    };
    expect(workdayOf(calendar, '2027-02-08')).toEqual({
      isWorkday: false,
      reason: 'HOLIDAY',
      name: '春节',
      provisional: true,
    });
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-02-12', 20, '2026-03-18'],
    ['2026-02-17', 0, '2026-02-17'],
  ])('%s + %i = %s', (from, n, due) => {
    expect(addWorkingDays(CALENDAR_2026, from, n)).toEqual({ due, provisional: false });
  });

  it('is provisional once it leaves the known years', () => {
    expect(addWorkingDays(CALENDAR_2026, '2026-12-30', 1)).toEqual({ due: '2026-12-31', provisional: false });
    expect(addWorkingDays(CALENDAR_2026, '2026-12-30', 2)).toEqual({ due: '2027-01-04', provisional: true });
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d days', (n) => {
    expect(() => addWorkingDays(CALENDAR_2026, '2026-03-02', n)).toThrow(RangeError);
  });
});
