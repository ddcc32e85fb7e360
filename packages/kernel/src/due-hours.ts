import { addDays, type CivilDate, civilDateOf } from './civil-date.ts';
import { type OpeningHours, openSpansOn } from './opening-hours.ts';
import { type Suspension, suspensionStateOn } from './suspension.ts';
import type { DueStep, DueWalk } from './term.ts';
import { LONGEST_WALK, type WorkCalendar, workdayOf } from './work-calendar.ts';

const HOUR_MS = 3_600_000;

/**
 * Walks a term of hours: it runs from the minute of the event, only inside the opening spans of
 * working days that are not suspended.
 * @throws RangeError when `amount` is negative or not finite, or no span is ever open
 */
export function walkHourLimit(
  calendar: WorkCalendar,
  hours: OpeningHours,
  startedAt: Date,
  amount: number,
  suspensions: readonly Suspension[],
): DueWalk {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`Not a number of hours: ${amount}`);
  const eventDay = civilDateOf(startedAt);
  const needed = Math.round(amount * HOUR_MS);
  if (needed === 0 && suspensionStateOn(suspensions, eventDay) === 'RUNNING') {
    return { steps: [quietStep(eventDay)], dueAt: startedAt };
  }
  const steps: DueStep[] = [];
  let spent = 0;
  for (let date = eventDay; steps.length < LONGEST_WALK; date = addDays(date, 1)) {
    const state = suspensionStateOn(suspensions, date);
    const day = workdayOf(calendar, date);
    const open = state === 'RUNNING' && day.isWorkday ? openSpansOn(hours, date) : [];
    const before = spent;
    let dueAt: Date | null = null;
    for (const span of open) {
      const from = Math.max(span.from, startedAt.getTime());
      if (dueAt !== null || from >= span.to) continue;
      const used = Math.min(span.to - from, needed - spent);
      spent += used;
      if (spent === needed) dueAt = new Date(from + used);
    }
    const counted = spent > before ? spent / HOUR_MS : null;
    if (date === eventDay && counted === null) {
      steps.push(quietStep(date));
    } else {
      const reason = state === 'RUNNING' ? day.reason : 'SUSPENDED';
      steps.push({ date, counted, reason, name: day.name, provisional: day.provisional });
    }
    if (state === 'OPEN_ENDED') return { steps, dueAt: null };
    if (dueAt !== null) return { steps, dueAt };
  }
  throw new RangeError('The calendar holds no further opening hour');
}

/** The event came while the window was closed: its day adds nothing. */
function quietStep(date: CivilDate): DueStep {
  return { date, counted: null, reason: 'EVENT_DAY', name: null, provisional: false };
}
