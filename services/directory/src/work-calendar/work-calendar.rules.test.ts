import { describe, expect, it } from 'vitest';
import { problemsOf } from './work-calendar.rules.ts';

const holiday = (date: string) => ({ date, isWorkday: false });
const makeUp = (date: string) => ({ date, isWorkday: true });

describe('problemsOf', () => {
  it('accepts holidays on any day and make-up days on weekends', () => {
    expect(problemsOf(2026, [holiday('2026-01-01'), holiday('2026-10-04'), makeUp('2026-02-14')])).toEqual([]);
  });

  it.each([
    [holiday('2027-01-01'), 'OTHER_YEAR'],
    [holiday('2026-02-30'), 'NOT_A_DATE'],
    [makeUp('2026-02-13'), 'NOT_AN_EXCEPTION'],
  ])('refuses %j as %s', (day, code) => {
    expect(problemsOf(2026, [day])).toEqual([{ date: day.date, code }]);
  });

  it('refuses a day named twice', () => {
    expect(problemsOf(2026, [holiday('2026-01-01'), makeUp('2026-01-01')])).toEqual([
      { date: '2026-01-01', code: 'TWICE' },
    ]);
  });

  it.each([0, 1999, 2101, 2026.5])('refuses the year %d', (year) => {
    expect(problemsOf(year, [])).toMatchObject([{ code: 'YEAR' }]);
  });
});
