import type { BundleContent, BundleMember, TimeLimit } from './content.ts';

/** How several members run beside and after each other. */
export interface Schedule {
  /** Members that may start together, wave by wave. */
  readonly startOrder: readonly (readonly string[])[];
  /** The members each one waits for. */
  readonly waits: Readonly<Record<string, readonly string[]>>;
  /** Opening hours of the longest chain of in-bundle limits, and its members in order. */
  readonly longestHours: number;
  readonly criticalPath: readonly string[];
  /** Members that wait for each other in a circle, or behind one; never started. */
  readonly stuck: readonly string[];
}

/** The shorter of the two working days with which limits are compared. */
export const SHORT_DAY_HOURS = 6.5;

/**
 * Schedules the given members. Edges to members that take no part are ignored; a joint visit
 * orders nothing; data edges wait like result edges. A working day counts `hoursPerDay` hours.
 */
export function scheduleOf(
  content: BundleContent,
  memberIds: readonly string[],
  hoursPerDay: number = SHORT_DAY_HOURS,
): Schedule {
  const present = new Set(memberIds);
  const members = content.members.filter(({ id }) => present.has(id));
  const waits = Object.fromEntries(members.map((member) => [member.id, waitsOf(member, present)]));
  const startOrder: string[][] = [];
  const started = new Set<string>();
  for (let wave = nextWave(waits, started); wave.length > 0; wave = nextWave(waits, started)) {
    startOrder.push(wave);
    for (const id of wave) started.add(id);
  }
  const hours = new Map(members.map(({ id, limit }) => [id, hoursOf(limit, hoursPerDay)]));
  const { total, chain } = longestChain(startOrder.flat(), waits, hours);
  const stuck = members.map(({ id }) => id).filter((id) => !started.has(id));
  return { startOrder, waits, longestHours: total, criticalPath: chain, stuck };
}

/** The longest sum of `weights` along the edges, over members listed so that predecessors come first. */
export function longestChain(
  order: readonly string[],
  waits: Readonly<Record<string, readonly string[]>>,
  weights: ReadonlyMap<string, number>,
): { total: number; chain: readonly string[] } {
  const ends = new Map<string, { total: number; chain: readonly string[] }>();
  let longest: { total: number; chain: readonly string[] } = { total: 0, chain: [] };
  for (const id of order) {
    let before: typeof longest = { total: 0, chain: [] };
    for (const predecessor of waits[id] ?? []) {
      const end = ends.get(predecessor);
      if (end !== undefined && (end.total > before.total || before.chain.length === 0)) before = end;
    }
    const here = { total: before.total + (weights.get(id) ?? 0), chain: [...before.chain, id] };
    ends.set(id, here);
    if (here.total > longest.total || longest.chain.length === 0) longest = here;
  }
  return longest;
}

/** A limit in opening hours. */
export function hoursOf(limit: TimeLimit, hoursPerDay: number): number {
  return limit.unit === 'hour' ? limit.amount : limit.amount * hoursPerDay;
}

function waitsOf(member: BundleMember, present: ReadonlySet<string>): string[] {
  const before = member.dependsOn.filter(({ kind, memberId }) => kind !== 'jointVisit' && present.has(memberId));
  return [...new Set(before.map(({ memberId }) => memberId))];
}

function nextWave(waits: Readonly<Record<string, readonly string[]>>, started: ReadonlySet<string>): string[] {
  return Object.entries(waits).flatMap(([id, before]) =>
    !started.has(id) && before.every((predecessor) => started.has(predecessor)) ? [id] : [],
  );
}
