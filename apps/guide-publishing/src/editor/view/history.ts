/** Steps that can be taken back and done again; `at` and `key` join fast typing in one field to one step. */
export interface History<T> {
  readonly past: readonly HistoryStep<T>[];
  readonly future: readonly HistoryStep<T>[];
}

interface HistoryStep<T> {
  /** State before the step (in `past`), after it (in `future`). */
  readonly state: T;
  /** What the step touched, e.g. the path of the field. */
  readonly key: string;
  /** Milliseconds. */
  readonly at: number;
}

/** As many steps as a person may take back. */
export const maxSteps = 50;
/** Keystrokes in one field closer together than this are one step. */
const joinTime = 1_000;

export const noHistory: History<never> = { past: [], future: [] };

/** The history after a change from `before`; what was taken back can no longer be done again. */
export function recorded<T>(history: History<T>, before: T, key: string, at: number): History<T> {
  const last = history.past.at(-1);
  const isSame = last && last.key === key && at - last.at < joinTime && history.future.length === 0;
  const past = isSame
    ? history.past.with(-1, { ...last, at })
    : [...history.past, { state: before, key, at }].slice(-maxSteps);
  return { past, future: [] };
}

/** One step back from `now`; null when there is none. */
export function undone<T>(history: History<T>, now: T): { history: History<T>; state: T; key: string } | null {
  const last = history.past.at(-1);
  if (!last) return null;
  const future = [...history.future, { ...last, state: now }];
  return { history: { past: history.past.slice(0, -1), future }, state: last.state, key: last.key };
}

/** The step taken back last, done again; null when there is none. */
export function redone<T>(history: History<T>, now: T): { history: History<T>; state: T; key: string } | null {
  const next = history.future.at(-1);
  if (!next) return null;
  const past = [...history.past, { ...next, state: now }];
  return { history: { past, future: history.future.slice(0, -1) }, state: next.state, key: next.key };
}
