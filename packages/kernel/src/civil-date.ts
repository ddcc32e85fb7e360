/**
 * A day of the civil calendar, `YYYY-MM-DD`, as it is read from a clock in Asia/Shanghai.
 * Legal terms are days, not instants: never build one from local `Date` getters.
 */
export type CivilDate = string;

const DAY_MS = 86_400_000;
/** Legal time of the whole country; summer time ended in 1991, so the offset is constant. */
const OFFSET_MS = 8 * 3_600_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True when `text` has the shape of a civil date and the day exists (no 30 February). */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The civil day on which an instant falls in Asia/Shanghai, whatever zone the process has. */
export function civilDateOf(at: Date): CivilDate {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** 00:00:00.000 +08:00 of the day. @throws RangeError when the day does not exist */
export function startOfCivilDay(date: CivilDate): Date {
  return new Date(dayNumberOf(date) * DAY_MS - OFFSET_MS);
}

/** 23:59:59.999 +08:00 of the day: the instant at which a term in days runs out. */
export function endOfCivilDay(date: CivilDate): Date {
  return new Date((dayNumberOf(date) + 1) * DAY_MS - OFFSET_MS - 1);
}

/** The day `count` calendar days later (earlier when negative). @throws RangeError on a bad date */
export function addDays(date: CivilDate, count: number): CivilDate {
  return new Date((dayNumberOf(date) + count) * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Saturday or Sunday by the sun calendar, before any official schedule is applied. */
export function isWeekend(date: CivilDate): boolean {
  // 1970-01-01 was a Thursday: day 2 is a Saturday, day 3 a Sunday.
  const weekday = (((dayNumberOf(date) - 2) % 7) + 7) % 7;
  return weekday < 2;
}

/** Whole days since 1970-01-01. */
function dayNumberOf(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}
