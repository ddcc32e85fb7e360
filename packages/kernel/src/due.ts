import { civilDateOf, endOfCivilDay } from './civil-date.ts';
import { walkDayLimit } from './due-days.ts';
import { walkHourLimit } from './due-hours.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { Suspension } from './suspension.ts';
import type { DueStep, DueWalk, Limit } from './term.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * When a term ends. Day terms end 23:59:59.999 of the last counted working day; hour terms end at
 * the minute. `dueAt` is null while an open-ended suspension stops the clock; `provisional` tells
 * that a day of a year without an official schedule was walked over.
 * @throws RangeError on a negative amount, a fraction of a working day, or hours that never open
 */
export function computeDue(
  calendar: WorkCalendar,
  hours: OpeningHours,
  startedAt: Date,
  limit: Limit,
  suspensions: readonly Suspension[],
): { dueAt: Date | null; provisional: boolean } {
  const { steps, dueAt } = walk(calendar, hours, startedAt, limit, suspensions);
  return { dueAt, provisional: steps.some((step) => step.provisional) };
}

/** The same term day by day, first the day of the event; what `computeDue` did and why. */
export function explainDue(
  calendar: WorkCalendar,
  hours: OpeningHours,
  startedAt: Date,
  limit: Limit,
  suspensions: readonly Suspension[],
): readonly DueStep[] {
  return walk(calendar, hours, startedAt, limit, suspensions).steps;
}

function walk(
  calendar: WorkCalendar,
  hours: OpeningHours,
  startedAt: Date,
  limit: Limit,
  suspensions: readonly Suspension[],
): DueWalk {
  if (limit.unit === 'hour') return walkHourLimit(calendar, hours, startedAt, limit.amount, suspensions);
  const { steps, due } = walkDayLimit(calendar, civilDateOf(startedAt), limit.amount, suspensions);
  return { steps, dueAt: due === null ? null : endOfCivilDay(due) };
}
