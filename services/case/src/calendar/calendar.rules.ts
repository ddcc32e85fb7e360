import type { CalendarDay, CivilDate, OpeningHours, WorkCalendar } from '@onewindow/kernel';

/** Work calendar and opening hours as of one revision; due dates are computed from nothing else. */
export interface CalendarSnapshot {
  /** Grows with every change of a year or of the opening hours. */
  readonly revision: number;
  readonly work: WorkCalendar;
  readonly hours: OpeningHours;
}

/** One stored year. */
export interface CalendarYearFacts {
  readonly year: number;
  readonly isKnown: boolean;
  readonly days: readonly CalendarDay[];
}

/** Puts stored years together. */
export function assembleCalendar(
  revision: number,
  years: readonly CalendarYearFacts[],
  spans: OpeningHours['spans'],
): CalendarSnapshot {
  const days: Record<CivilDate, CalendarDay> = {};
  for (const { days: daysOfYear } of years) for (const day of daysOfYear) days[day.date] = day;
  const knownYears = years.filter(({ isKnown }) => isKnown).map(({ year }) => year);
  return { revision, work: { knownYears, days }, hours: { spans } };
}
