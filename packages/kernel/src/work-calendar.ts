import { addDays, type CivilDate, isWeekend } from './civil-date.ts';

/** One row of the official schedule: a holiday, or a weekend day that is worked to make up for one. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly isWorkday: boolean;
  readonly name: string | null;
  /** The notice of the State Council that says so. */
  readonly source: string | null;
}

/** Official schedule: years whose notice is published, and the days that differ from the week. */
export interface WorkCalendar {
  readonly knownYears: readonly number[];
  readonly days: Readonly<Record<CivilDate, CalendarDay>>;
}

export type WorkdayReason = 'WEEKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKEUP_WORKDAY';

/** Whether a day is worked, and why. `provisional`: no official schedule of that year yet. */
export interface Workday {
  readonly isWorkday: boolean;
  readonly reason: WorkdayReason;
  readonly name: string | null;
  readonly provisional: boolean;
}

/** Longest walk in days before we conclude that a calendar has no working day left. */
export const LONGEST_WALK = 40_000;

/** Holidays on a fixed date of the sun calendar: all that can be said of a year without a notice. */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03']);

/** Judges one day by the schedule, or provisionally by the week when its year is unknown. */
export function workdayOf(calendar: WorkCalendar, date: CivilDate): Workday {
  const weekend = isWeekend(date);
  const provisional = !calendar.knownYears.includes(Number(date.slice(0, 4)));
  const row = calendar.days[date];
  if (row?.isWorkday) {
    return { isWorkday: true, reason: weekend ? 'MAKEUP_WORKDAY' : 'WEEKDAY', name: row.name, provisional };
  }
  if (row !== undefined) {
    const reason = weekend && row.name === null ? 'WEEKEND' : 'HOLIDAY';
    return { isWorkday: false, reason, name: row.name, provisional };
  }
  if (provisional && FIXED_HOLIDAYS.has(date.slice(5))) {
    return { isWorkday: false, reason: 'HOLIDAY', name: null, provisional };
  }
  return { isWorkday: !weekend, reason: weekend ? 'WEEKEND' : 'WEEKDAY', name: null, provisional };
}

/**
 * The n-th working day after `from`; the day of the event is not counted, `n = 0` is the same day.
 * Source: Administrative Licensing Law article 82 (terms are working days without holidays).
 * @throws RangeError when `n` is no whole number >= 0, or the calendar never works
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: CivilDate,
  n: number,
): { due: CivilDate; provisional: boolean } {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let due = from;
  let provisional = false;
  for (let counted = 0, walked = 0; counted < n; walked += 1) {
    if (walked > LONGEST_WALK) throw new RangeError('The calendar holds no further working day');
    due = addDays(due, 1);
    const day = workdayOf(calendar, due);
    provisional ||= day.provisional;
    if (day.isWorkday) counted += 1;
  }
  return { due, provisional };
}

/** Working days in the half-open range (after, to]; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, after: CivilDate, to: CivilDate): number {
  let counted = 0;
  for (let date = after; date < to; ) {
    date = addDays(date, 1);
    if (workdayOf(calendar, date).isWorkday) counted += 1;
  }
  return counted;
}
