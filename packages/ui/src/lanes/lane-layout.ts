import { addDays, type CivilDate, civilDateOf } from '@onewindow/kernel';

/** One department's part of a case. Instants are ISO strings. */
export interface Lane {
  id: string;
  title: string;
  /** Department, with its part in the case. */
  subtitle: string;
  startedAt: string | null;
  dueAt: string | null;
  /** When it was done; null while it runs. */
  endedAt: string | null;
  /** Working days of the limit. */
  limitDays: number | null;
  /** What is written on the bar. */
  state: string;
  light: 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED' | 'GREY' | 'NONE';
  /** Remaining working days, negative when overdue. */
  days: number | null;
  /** Why it is paused, or whom it waits for. */
  note?: string;
  /** Days of joint site visits. */
  visits?: readonly CivilDate[];
  /** The lane of whoever is looking. */
  isMine?: boolean;
}

/** A column: one working day, or the days off between two of them. */
interface LaneColumn {
  /** First day of the column. */
  date: CivilDate;
  isWork: boolean;
}

/** A piece of a lane, as grid columns: `from` inclusive, `to` exclusive, both counted from 0. */
export interface LanePiece {
  kind: 'done' | 'elapsed' | 'left' | 'over';
  from: number;
  to: number;
}

/** A lane placed on the columns. `limit` is the column before which the limit ends; `visits` are columns. */
interface PlacedLane {
  lane: Lane;
  pieces: readonly LanePiece[];
  limit: number | null;
  visits: readonly number[];
}

export interface LanePicture {
  columns: readonly LaneColumn[];
  lanes: readonly PlacedLane[];
  /** Column of today; on a day off the next working day. Null when today lies outside. */
  today: number | null;
}

/**
 * Lays lanes out on working days. The day of the event does not count (administrative limits begin the day
 * after), so a bar of n working days is n columns wide.
 */
export function layOutLanes(
  lanes: readonly Lane[],
  today: CivilDate,
  isWorkday: (date: CivilDate) => boolean,
): LanePicture {
  const days = lanes.flatMap(daysOf);
  if (days.length === 0) return { columns: [], lanes: lanes.map(unplaced), today: null };
  const begun = lanes.flatMap(({ startedAt }) => (startedAt ? [firstCounted(startedAt, isWorkday)] : []));
  const first = [...begun, ...days].toSorted()[0] ?? today;
  const last = [...days, ...(lanes.some(isRunning) ? [today] : [])].toSorted().at(-1) ?? today;
  const columns = columnsBetween(first, last, isWorkday);
  const columnOf = (date: CivilDate) => columns.findLastIndex((column) => column.date <= date);
  const now = today < first || today > last ? null : nextWork(columns, columnOf(today));
  return { columns, today: now, lanes: lanes.map((lane) => place(lane, columnOf, now, columns.length, isWorkday)) };
}

function place(
  lane: Lane,
  columnOf: (date: CivilDate) => number,
  now: number | null,
  end: number,
  isWorkday: (date: CivilDate) => boolean,
): PlacedLane {
  if (!lane.startedAt) return unplaced(lane);
  const from = columnOf(firstCounted(lane.startedAt, isWorkday));
  const limit = lane.dueAt ? columnOf(civilDateOf(new Date(lane.dueAt))) + 1 : null;
  const visits = (lane.visits ?? []).map(columnOf).filter((column) => column >= 0);
  if (lane.endedAt) {
    const to = columnOf(civilDateOf(new Date(lane.endedAt))) + 1;
    return { lane, pieces: [{ kind: 'done', from: Math.min(from, to - 1), to }], limit, visits };
  }
  const present = now ?? end;
  const pieces: LanePiece[] = [
    { kind: 'elapsed', from, to: Math.min(present, limit ?? present) },
    { kind: 'left', from: Math.max(from, present), to: limit ?? end },
    { kind: 'over', from: limit ?? end, to: present + 1 },
  ];
  const isLate = limit !== null && present >= limit;
  return {
    lane,
    limit,
    visits,
    pieces: pieces.filter((piece) => piece.from < piece.to && (piece.kind !== 'over' || isLate)),
  };
}

function unplaced(lane: Lane): PlacedLane {
  return { lane, pieces: [], limit: null, visits: [] };
}

function isRunning({ startedAt, endedAt }: Lane): boolean {
  return startedAt !== null && endedAt === null;
}

function daysOf({ startedAt, dueAt, endedAt, visits }: Lane): CivilDate[] {
  if (!startedAt) return [];
  return [...[dueAt, endedAt].flatMap((at) => (at ? [civilDateOf(new Date(at))] : [])), ...(visits ?? [])];
}

function firstCounted(startedAt: string, isWorkday: (date: CivilDate) => boolean): CivilDate {
  let date = addDays(civilDateOf(new Date(startedAt)), 1);
  for (let off = 0; off < 30 && !isWorkday(date); off += 1) date = addDays(date, 1);
  return date;
}

function columnsBetween(first: CivilDate, last: CivilDate, isWorkday: (date: CivilDate) => boolean): LaneColumn[] {
  const columns: LaneColumn[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const isWork = isWorkday(date);
    if (isWork || columns.at(-1)?.isWork !== false) columns.push({ date, isWork });
  }
  return columns;
}

function nextWork(columns: readonly LaneColumn[], index: number): number | null {
  const next = columns.findIndex((column, at) => at >= index && column.isWork);
  return next < 0 ? null : next;
}
