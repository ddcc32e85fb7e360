/** The pieces of an instant on the wall clock of Asia/Shanghai; `weekday` 0 is Sunday. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** `HH:MM`. */
  time: string;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const weekdayOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/**
 * Reads an ISO instant, a Date, or a civil date `YYYY-MM-DD` (whose time is empty). Civil dates are taken
 * as they stand, whatever zone the browser is in. Throws a RangeError for anything else.
 */
export function wallClockOf(value: string | Date): WallClock {
  const civil = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (civil) {
    const [year, month, day] = [Number(civil[1]), Number(civil[2]), Number(civil[3])];
    return { year, month, day, weekday: weekdayOf(year, month, day), time: '' };
  }
  const parts = Object.fromEntries(
    clock
      .formatToParts(typeof value === 'string' ? new Date(value) : value)
      .map(({ type, value: text }) => [type, text]),
  );
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  return { year, month, day, weekday: weekdayOf(year, month, day), time: `${parts['hour']}:${parts['minute']}` };
}

/** `11/25 09:26`, `11/25` for a civil date: the form of time lines and axes. */
export function shortTime(value: string | Date): string {
  const { month, day, time } = wallClockOf(value);
  return `${month}/${day} ${time}`.trimEnd();
}

/** `¥1,234.00`; the amount is in yuan. */
export function yuan(amount: number): string {
  return `¥${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** Counts stop at 99+. */
export function count99(count: number): string {
  return count > 99 ? '99+' : String(count);
}
