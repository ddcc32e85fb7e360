import type { CapturedUnit } from './capture.ts';

/** A case that was driven, by the ids its driver saw. */
export interface DrivenCase {
  readonly ids: readonly string[];
}

interface Group {
  readonly units: CapturedUnit[];
  readonly ids: ReadonlySet<string>;
  owner: number | null;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Sorts what was captured by the case it was done for, each in the order of its beginning. Everything one request or
 * job asked for goes together; it belongs to the case whose ids, or the ids of whose notices, files and jobs, it names.
 * What belongs to nobody (polls that found nothing, sessions looked up) is left out.
 */
export function lanesOf(units: readonly CapturedUnit[], cases: readonly DrivenCase[]): CapturedUnit[][] {
  const groups = groupsOf(units);
  const known = new Map(cases.flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)));
  let learned: ReadonlyMap<string, number> = known;
  for (let open = groups; open.length > 0; ) {
    for (const group of open) group.owner = ownerOf(group, learned);
    const left = groups.filter(({ owner }) => owner === null);
    if (left.length === open.length) break;
    open = left;
    learned = new Map([...idsOfOne(groups), ...known]);
  }
  return cases.map((_, index) =>
    groups
      .filter(({ owner }) => owner === index)
      .flatMap((group) => group.units)
      .sort((a, b) => a.startedAt - b.startedAt),
  );
}

function groupsOf(units: readonly CapturedUnit[]): Group[] {
  const byTrace = Map.groupBy(units, (unit) => unit.trace ?? unit);
  return [...byTrace.values()].map((group) => ({ units: group, ids: idsIn(group), owner: null }));
}

function idsIn(units: readonly CapturedUnit[]): Set<string> {
  const texts = units.flatMap(({ hint, statements }) => [
    hint,
    ...statements.flatMap(({ text, values }) => [text, JSON.stringify(values)]),
  ]);
  return new Set(texts.flatMap((text) => text.match(uuid) ?? []));
}

/** One statement may serve several cases, such as a fetch of ten jobs: the first has it. */
function ownerOf({ ids }: Group, known: ReadonlyMap<string, number>): number | null {
  let first: number | null = null;
  for (const id of ids) {
    const owner = known.get(id);
    if (owner !== undefined && (first === null || owner < first)) first = owner;
  }
  return first;
}

/** Ids that only groups of one case name. Ids of people, items and bundles are named by many. */
function idsOfOne(groups: readonly Group[]): Map<string, number> {
  const owners = new Map<string, number | null>();
  for (const { ids, owner } of groups) {
    if (owner === null) continue;
    for (const id of ids) owners.set(id, owners.has(id) && owners.get(id) !== owner ? null : owner);
  }
  return new Map([...owners].flatMap(([id, owner]) => (owner === null ? [] : [[id, owner] as const])));
}
