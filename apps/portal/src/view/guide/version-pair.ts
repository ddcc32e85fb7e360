/** Two versions to compare, older one first. */
export interface VersionPair {
  readonly from: number;
  readonly to: number;
}

/**
 * The versions an address asks for, older one first; without them the one in force and the one before it. Null with
 * fewer than two versions.
 */
export function versionPairOf(
  query: Readonly<Record<string, unknown>>,
  numbers: readonly number[],
): VersionPair | null {
  const known = numbers.toSorted((one, other) => one - other);
  const [before, latest] = known.slice(-2);
  if (before === undefined || latest === undefined) return null;
  const asked = [query['from'], query['to']].map(Number);
  const [from = before, to = latest] = asked.every((number) => known.includes(number)) ? asked : [before, latest];
  if (from === to) return { from: before, to: latest };
  return from < to ? { from, to } : { from: to, to: from };
}
