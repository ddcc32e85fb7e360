import { civilDateOf } from './civil-date.ts';
import type { Limit } from './term.ts';
import { type WorkCalendar, workingDaysBetween } from './work-calendar.ts';

export type Light = 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED' | 'GREY' | 'NONE';

/**
 * Working days left until the day of `dueAt`: 0 on the last day, negative when overdue (-1 from
 * the first overdue instant, also when only hours or a weekend have passed since).
 */
export function remainingWorkingDays(calendar: WorkCalendar, now: Date, dueAt: Date): number {
  const today = civilDateOf(now);
  const dueDay = civilDateOf(dueAt);
  if (now.getTime() <= dueAt.getTime()) return workingDaysBetween(calendar, today, dueDay);
  return -Math.max(1, workingDaysBetween(calendar, dueDay, today));
}

/**
 * The warning light of a clock: red overdue, orange on the last day, yellow when at most
 * max(1, 20 % of the limit) working days remain, else green. Grey while paused; none when the
 * clock has not started or has run its course.
 */
export function lightOf(
  calendar: WorkCalendar,
  now: Date,
  dueAt: Date | null,
  limit: Limit,
  paused: boolean,
  done: boolean,
): Light {
  if (done) return 'NONE';
  if (paused) return 'GREY';
  if (dueAt === null) return 'NONE';
  const remaining = remainingWorkingDays(calendar, now, dueAt);
  if (remaining < 0) return 'RED';
  if (remaining === 0) return 'ORANGE';
  const limitDays = limit.unit === 'workingDay' ? limit.amount : 0;
  return remaining <= Math.max(1, limitDays * 0.2) ? 'YELLOW' : 'GREEN';
}
