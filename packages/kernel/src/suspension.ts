import type { CivilDate } from './civil-date.ts';

/**
 * A stretch in which a clock stands still (special procedure, suspension). The day on which it
 * starts and the day on which it ends both stand still, as the day of any event does.
 * `to` is null while nobody knows when it ends.
 */
export interface Suspension {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: string;
}

export type SuspensionState = 'RUNNING' | 'SUSPENDED' | 'OPEN_ENDED';

/** State of a clock on a day; overlapping suspensions count once, an open end outweighs a known one. */
export function suspensionStateOn(suspensions: readonly Suspension[], date: CivilDate): SuspensionState {
  let state: SuspensionState = 'RUNNING';
  for (const { from, to } of suspensions) {
    if (date < from) continue;
    if (to === null) return 'OPEN_ENDED';
    if (date <= to) state = 'SUSPENDED';
  }
  return state;
}
