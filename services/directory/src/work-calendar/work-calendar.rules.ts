import { type CalendarDay, type CivilDate, isCivilDate } from '@onewindow/kernel';

/** First and last year a notice may be for: typing errors end here. */
const YEARS = { first: 2000, last: 2100 };

/** One thing wrong with the days of a notice. */
export interface CalendarProblem {
  readonly date: CivilDate;
  readonly code: 'YEAR' | 'NOT_A_DATE' | 'OTHER_YEAR' | 'TWICE' | 'NOT_AN_EXCEPTION';
}

type NoticeDay = Pick<CalendarDay, 'date' | 'isWorkday'>;

/**
 * What is wrong with the days of a year's notice (State Council holiday arrangement): a day of another
 * year, a day named twice, or a working day that is none but a plain weekday. A holiday on a weekend is
 * kept: the notice names it.
 */
export function problemsOf(year: number, days: readonly NoticeDay[]): CalendarProblem[] {
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last) return [{ date: String(year), code: 'YEAR' }];
  const seen = new Set<CivilDate>();
  return days.flatMap(({ date, isWorkday }): CalendarProblem[] => {
    const isKnown = seen.has(date);
    seen.add(date);
    if (!isCivilDate(date)) return [{ date, code: 'NOT_A_DATE' }];
    if (!date.startsWith(`${year}-`)) return [{ date, code: 'OTHER_YEAR' }];
    if (isKnown) return [{ date, code: 'TWICE' }];
    return isWorkday && !isWeekend(date) ? [{ date, code: 'NOT_AN_EXCEPTION' }] : [];
  });
}

function isWeekend(date: CivilDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
