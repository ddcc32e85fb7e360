import { addDays, type CivilDate } from './civil-date.ts';
import { type Suspension, suspensionStateOn } from './suspension.ts';
import type { DueStep } from './term.ts';
import { LONGEST_WALK, type WorkCalendar, workdayOf } from './work-calendar.ts';

/**
 * Walks a term of working days. The day of the event is never counted; a term of 0 days ends on
 * that day, or on the day its suspension ends. `due` is null once an open suspension is met.
 * @throws RangeError when `amount` is no whole number >= 0, or the calendar never works
 */
export function walkDayLimit(
  calendar: WorkCalendar,
  eventDay: CivilDate,
  amount: number,
  suspensions: readonly Suspension[],
): { steps: readonly DueStep[]; due: CivilDate | null } {
  if (!Number.isInteger(amount) || amount < 0) throw new RangeError(`Not a number of working days: ${amount}`);
  const steps: DueStep[] = [eventStep(eventDay)];
  let state = suspensionStateOn(suspensions, eventDay);
  if (amount === 0 && state === 'RUNNING') return { steps, due: eventDay };
  if (state === 'OPEN_ENDED') return { steps, due: null };
  let counted = 0;
  for (let date = addDays(eventDay, 1); steps.length < LONGEST_WALK; date = addDays(date, 1)) {
    state = suspensionStateOn(suspensions, date);
    // Nothing left to count: the term ends with the suspension, on the day before this one.
    if (amount === 0 && state === 'RUNNING') return { steps, due: addDays(date, -1) };
    const day = workdayOf(calendar, date);
    const isCounted = state === 'RUNNING' && day.isWorkday;
    if (isCounted) counted += 1;
    steps.push({
      date,
      counted: isCounted ? counted : null,
      reason: state === 'RUNNING' ? day.reason : 'SUSPENDED',
      name: day.name,
      provisional: day.provisional,
    });
    if (state === 'OPEN_ENDED') return { steps, due: null };
    if (isCounted && counted === amount) return { steps, due: date };
  }
  throw new RangeError('The calendar holds no further working day');
}

/** The day of the event is certain and counts for nothing. */
function eventStep(date: CivilDate): DueStep {
  return { date, counted: null, reason: 'EVENT_DAY', name: null, provisional: false };
}
