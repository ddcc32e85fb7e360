import { type BundleContent, membersFor, promiseFaults, type TimeLimit, walkPaths } from '@onewindow/process-forms';

/** Bounds of the total promise over every answer path, in opening hours of the short working day. */
export interface LimitFigures {
  /** The total promise itself. */
  readonly promise: number;
  /** Longest path of in-bundle limits over all sets of members: the promise may not be shorter. */
  readonly longest: number;
  /** Longest path of the items' own promises, for the set of members that has the shortest one. */
  readonly alone: number | null;
  /** Sum of the items' own promises, for the set of two or more members that has the smallest one. */
  readonly sum: number | null;
  readonly statutory: number | null;
  /** Distinct sets of members that answers can bring. */
  readonly setCount: number;
}

/** Paths walked on the screen; the service walks them all. */
const MAX_WALKED = 3000;
const HUGE: TimeLimit = { amount: 1_000_000, unit: 'hour' };
const TINY: TimeLimit = { amount: 0.001, unit: 'hour' };

/** The distinct sets of members that the answers of the questionnaire bring. */
export function memberSets(content: BundleContent): readonly (readonly string[])[] {
  const sets = new Map<string, readonly string[]>();
  for (const { answers, stopped } of walkPaths(content, MAX_WALKED).paths) {
    if (stopped) continue;
    const ids = membersFor(content, answers).map(({ id }) => id);
    if (ids.length > 0) sets.set(ids.join(' '), ids);
  }
  return [...sets.values()];
}

/** The bounds; what a rule does not bound is null. */
export function limitFigures(content: BundleContent): LimitFigures {
  const sets = memberSets(content);
  const upper = sets.flatMap((ids) => promiseFaults({ ...content, promise: HUGE }, ids));
  const lower = sets.flatMap((ids) => promiseFaults({ ...content, promise: TINY }, ids));
  const shortDay = Math.min(...lower.map(({ hoursPerDay }) => hoursPerDay));
  const bounds = (faults: typeof upper, code: string) =>
    faults.filter((fault) => fault.code === code && fault.hoursPerDay === shortDay).map(({ boundHours }) => boundHours);
  const least = (code: string) => {
    const found = bounds(upper, code);
    return found.length === 0 ? null : Math.min(...found);
  };
  const { amount, unit } = content.promise;
  return {
    promise: unit === 'hour' || !Number.isFinite(shortDay) ? amount : amount * shortDay,
    longest: Math.max(0, ...bounds(lower, 'PROMISE_TOO_SHORT')),
    alone: least('PROMISE_ABOVE_STANDALONE'),
    sum: least('PROMISE_NOT_BELOW_SUM'),
    statutory: least('PROMISE_ABOVE_STATUTORY'),
    setCount: sets.length,
  };
}
