import type { CivilDate } from './civil-date.ts';
import type { WorkdayReason } from './work-calendar.ts';

/** A term: whole working days, or hours that run only while the window is open. */
export interface Limit {
  readonly amount: number;
  readonly unit: 'workingDay' | 'hour';
}

/** One day of an explained term. `counted` is the running total in the limit's unit, or null. */
export interface DueStep {
  readonly date: CivilDate;
  readonly counted: number | null;
  readonly reason: 'EVENT_DAY' | WorkdayReason | 'SUSPENDED';
  readonly name: string | null;
  readonly provisional: boolean;
}

/** A walked term: the days it went over, and where it ends (null while suspended without end). */
export interface DueWalk {
  readonly steps: readonly DueStep[];
  readonly dueAt: Date | null;
}
