import { type CivilDate, startOfCivilDay } from './civil-date.ts';

/** Opening spans of a working day in local time, `HH:MM`, in order and not overlapping. */
export interface OpeningHours {
  readonly spans: readonly { readonly from: string; readonly to: string }[];
}

/** The spans of one day as instants. @throws RangeError on a malformed, empty or overlapping span */
export function openSpansOn(hours: OpeningHours, date: CivilDate): { from: number; to: number }[] {
  const midnight = startOfCivilDay(date).getTime();
  let closed = midnight;
  return hours.spans.map((span) => {
    const from = midnight + minutesOf(span.from) * 60_000;
    const to = midnight + minutesOf(span.to) * 60_000;
    if (from < closed || to <= from) throw new RangeError(`Opening span out of order: ${span.from}-${span.to}`);
    closed = to;
    return { from, to };
  });
}

/** Minutes since midnight; `24:00` closes a day. */
function minutesOf(clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(clock);
  if (match === null) throw new RangeError(`Not a time of day: ${clock}`);
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}
