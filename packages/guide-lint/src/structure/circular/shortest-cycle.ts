/** The shortest cycle of a strongly connected component: what a person should be shown of it. */

/** Item, document, and back: no cycle of this graph is shorter. */
const shortestPossible = 2;

/**
 * Nodes of a shortest cycle from one of the `starts`, each leading to the next and the last to the first; null when
 * there is none. Searches breadth first from every start, never deeper than the best so far; a node that was searched
 * from is taken out with whatever then lies on no cycle, so that a long ring costs one search.
 */
export function shortestCycle(
  members: readonly number[],
  starts: readonly number[],
  targetsOf: (node: number) => readonly number[],
): number[] | null {
  const left = new Set(members);
  const incoming = new Map<number, number[]>(members.map((node) => [node, []]));
  for (const node of members) for (const target of targetsOf(node)) incoming.get(target)?.push(node);
  let best: number[] | null = null;
  for (const start of starts) {
    if (!left.has(start)) continue;
    const cycle = cycleFrom(start, left, targetsOf, best?.length ?? Number.POSITIVE_INFINITY);
    if (cycle !== null) best = cycle;
    if (best?.length === shortestPossible) return best;
    takeOut(start, left, incoming, targetsOf);
  }
  return best;
}

/** The shortest cycle through `start` that is shorter than `bound`. */
function cycleFrom(
  start: number,
  left: ReadonlySet<number>,
  targetsOf: (node: number) => readonly number[],
  bound: number,
): number[] | null {
  const cameFrom = new Map<number, number>();
  let front = [start];
  for (let length = 1; front.length > 0 && length < bound; length += 1) {
    const next: number[] = [];
    for (const node of front) {
      for (const target of targetsOf(node)) {
        if (target === start) return pathTo(node, start, cameFrom);
        if (!left.has(target) || cameFrom.has(target)) continue;
        cameFrom.set(target, node);
        next.push(target);
      }
    }
    front = next;
  }
  return null;
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node) ?? start;
    path.push(node);
  }
  return path.reverse();
}

/** Takes the node out, then every node that lost its last way in or out. */
function takeOut(
  start: number,
  left: Set<number>,
  incoming: ReadonlyMap<number, readonly number[]>,
  targetsOf: (node: number) => readonly number[],
): void {
  const gone = [start];
  for (let node = gone.pop(); node !== undefined; node = gone.pop()) {
    if (!left.delete(node)) continue;
    for (const source of incoming.get(node) ?? []) {
      if (left.has(source) && !targetsOf(source).some((target) => left.has(target))) gone.push(source);
    }
    for (const target of targetsOf(node)) {
      if (left.has(target) && !incoming.get(target)?.some((source) => left.has(source))) gone.push(target);
    }
  }
}
