import {
  computeDue,
  type DueStep,
  explainDue,
  type Limit,
  lightOf,
  newId,
  remainingWorkingDays,
} from '@onewindow/kernel';
import type { CalendarSnapshot } from '../calendar/calendar.rules.ts';
import type { ClockKind, ClockRow } from './clock.entity.ts';

/** Rules 17: three working days to decide on acceptance. The local value is configuration of a city. */
export const ACCEPTANCE_LIMIT: Limit = { amount: 3, unit: 'workingDay' };

/** A clock that starts now. */
export function startClock(
  calendar: CalendarSnapshot,
  caseId: string,
  kind: ClockKind,
  startedAt: Date,
  limit: Limit,
): ClockRow {
  // Part of a working day is a day: legal days are whole (Administrative Licensing Law article 82).
  const amount = limit.unit === 'workingDay' ? Math.ceil(limit.amount) : limit.amount;
  const whole = { amount, unit: limit.unit };
  const { dueAt, provisional } = computeDue(calendar.work, calendar.hours, startedAt, whole, []);
  return {
    id: newId(),
    caseId,
    kind,
    startedAt,
    limitAmount: amount,
    limitUnit: limit.unit,
    dueAt,
    stoppedAt: null,
    isProvisional: provisional,
    suspensions: [],
    expiredAt: null,
  };
}

/** What a clock would say on another calendar. */
export function recompute(calendar: CalendarSnapshot, clock: ClockRow): { dueAt: Date | null; provisional: boolean } {
  return computeDue(calendar.work, calendar.hours, clock.startedAt, limitOf(clock), clock.suspensions);
}

/** The clock that runs, else the one that ran last. */
export function currentClock(clocks: readonly ClockRow[]): ClockRow | null {
  const running = clocks.filter((clock) => clock.stoppedAt === null);
  const candidates = running.length > 0 ? running : clocks;
  return candidates.reduce<ClockRow | null>(
    (last, clock) => (last && last.startedAt >= clock.startedAt ? last : clock),
    null,
  );
}

/** Light, days left and the day-by-day explanation, as screens show them. */
export function readClock(
  calendar: CalendarSnapshot,
  clock: ClockRow,
  now: Date,
): { light: string; remainingDays: number | null; explain: () => readonly DueStep[] } {
  const isDone = clock.stoppedAt !== null;
  const isPaused = !isDone && clock.dueAt === null;
  return {
    light: lightOf(calendar.work, now, clock.dueAt, limitOf(clock), isPaused, isDone),
    remainingDays: isDone || clock.dueAt === null ? null : remainingWorkingDays(calendar.work, now, clock.dueAt),
    explain: () => explainDue(calendar.work, calendar.hours, clock.startedAt, limitOf(clock), clock.suspensions),
  };
}

function limitOf(clock: ClockRow): Limit {
  return { amount: clock.limitAmount, unit: clock.limitUnit };
}
