import { civilDateOf } from '@onewindow/kernel';

/** What a lane needs to know of a member case. */
export interface LaneFacts {
  readonly id: string;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly stoppedAt: string | null;
}

/** One day of the axis; weekends are narrow and hatched. */
export interface LaneDay {
  readonly date: string;
  readonly isWeekend: boolean;
  readonly isToday: boolean;
  readonly left: number;
  readonly width: number;
}

/** A lane in percent of the axis; `elapsed` is solid, `left` outlined, `limit` the tick of the due date. */
export interface Lane {
  readonly id: string;
  readonly start: number | null;
  readonly elapsed: number;
  readonly remaining: number;
  readonly limit: number | null;
}

const DAY = 86_400_000;
const WEEKEND_WIDTH = 0.25;
/** Longer axes would be unreadable; what lies outside is cut at the edge. */
const MOST_DAYS = 45;

/** The axis and the lanes of a bundle case, from its first start to its last due date or today. */
export function lanesOf(
  members: readonly LaneFacts[],
  now: Date,
): { days: readonly LaneDay[]; lanes: readonly Lane[]; today: number | null } {
  const instants = members
    .flatMap((member) => [member.startedAt, member.dueAt, member.stoppedAt])
    .filter((at) => at !== null);
  const started = members.some((member) => member.startedAt !== null);
  if (!started) return { days: [], lanes: members.map((member) => emptyLane(member.id)), today: null };
  const dates = [...instants.map((at) => new Date(at)), now].map((at) => dayNumber(at)).sort((a, b) => a - b);
  const first = dates[0] ?? 0;
  const last = Math.min(dates.at(-1) ?? first, first + MOST_DAYS - 1);
  const days = axis(first, last, dayNumber(now));
  const place = (at: Date): number => positionOf(at, first, days);
  const lanes = members.map((member) => {
    if (!member.startedAt) return emptyLane(member.id);
    const start = place(new Date(member.startedAt));
    const end = place(member.stoppedAt ? new Date(member.stoppedAt) : now);
    const limit = member.dueAt ? place(new Date(member.dueAt)) : null;
    const remaining = member.stoppedAt || limit === null ? 0 : Math.max(0, limit - end);
    return { id: member.id, start, elapsed: Math.max(0.6, end - start), remaining, limit };
  });
  return { days, lanes, today: place(now) };
}

function emptyLane(id: string): Lane {
  return { id, start: null, elapsed: 0, remaining: 0, limit: null };
}

/** Days since the epoch of the civil date in Asia/Shanghai. */
function dayNumber(at: Date): number {
  return Date.parse(`${civilDateOf(at)}T00:00:00Z`) / DAY;
}

function axis(first: number, last: number, today: number): LaneDay[] {
  const units = Array.from({ length: last - first + 1 }, (_, index) => {
    const date = new Date((first + index) * DAY);
    return {
      date: date.toISOString().slice(0, 10),
      isWeekend: [0, 6].includes(date.getUTCDay()),
      isToday: first + index === today,
    };
  });
  const total = units.reduce((sum, unit) => sum + (unit.isWeekend ? WEEKEND_WIDTH : 1), 0);
  let left = 0;
  return units.map((unit) => {
    const width = ((unit.isWeekend ? WEEKEND_WIDTH : 1) / total) * 100;
    const day = { ...unit, left, width };
    left += width;
    return day;
  });
}

function positionOf(at: Date, first: number, days: readonly LaneDay[]): number {
  const index = dayNumber(at) - first;
  const day = days[Math.max(0, Math.min(index, days.length - 1))];
  if (!day || index < 0) return 0;
  if (index >= days.length) return 100;
  const midnight = Date.parse(`${day.date}T00:00:00+08:00`);
  return day.left + day.width * Math.min(1, (at.getTime() - midnight) / DAY);
}
