/** Changes between two lists of rows: gone, new, moved, and changed in a field. */
import { isSame } from '../is-same.ts';
import { matchRows, type RowKeys, type RowPair } from '../match-rows.ts';

export interface RowChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  /** Place in the new list, for REMOVED in the old one. */
  readonly index: number;
  /** Property that changed; '' for the row as a whole. */
  readonly field: string;
  readonly row: unknown;
  /** Old and new row or value; for MOVED the old and new place, counted from 0. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Removed rows first, then the new list from top to bottom. */
export function diffRows(
  before: readonly unknown[],
  after: readonly unknown[],
  keys: RowKeys<unknown>,
  isOrdered: boolean,
): RowChange[] {
  const { pairs, removed, added } = matchRows(before, after, keys);
  const staying = isOrdered ? longestRise(pairs.map(({ beforeIndex }) => beforeIndex)) : null;
  const changes = [
    ...added.map(({ row, index }) => change('ADDED', index, '', row, null, row)),
    ...pairs.flatMap((pair) => [
      ...(staying === null || staying.has(pair.beforeIndex)
        ? []
        : [change('MOVED', pair.afterIndex, '', pair.after, pair.beforeIndex, pair.afterIndex)]),
      ...diffFields(pair),
    ]),
  ];
  return [
    ...removed.map(({ row, index }) => change('REMOVED', index, '', row, row, null)),
    ...changes.toSorted((one, other) => one.index - other.index),
  ];
}

function diffFields({ before, after, afterIndex }: RowPair<unknown>): RowChange[] {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return [];
  const [old, now] = [before, after] as Readonly<Record<string, unknown>>[];
  const fields = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
  return [...fields].flatMap((field) =>
    isSame(old?.[field] ?? null, now?.[field] ?? null)
      ? []
      : [change('CHANGED', afterIndex, field, after, old?.[field] ?? null, now?.[field] ?? null)],
  );
}

function change(
  kind: RowChange['kind'],
  index: number,
  field: string,
  row: unknown,
  before: unknown,
  after: unknown,
): RowChange {
  return { kind, index, field, row, before, after };
}

/** A longest rising part of the places: rows in it kept their order, the others moved (patience sorting). */
function longestRise(places: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const place of places) {
    const at = ends.findIndex((end) => end > place);
    const length = at === -1 ? ends.length : at;
    previous.set(place, ends[length - 1]);
    ends[length] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) rise.add(place);
  return rise;
}
