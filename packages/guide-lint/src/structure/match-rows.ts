/** Pairs rows of two guides, so that a renamed or moved row is followed and not taken for a new one. */

export interface RowPair<Row> {
  readonly before: Row;
  readonly after: Row;
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

export interface RowMatch<Row> {
  readonly pairs: readonly RowPair<Row>[];
  readonly removed: readonly { readonly row: Row; readonly index: number }[];
  readonly added: readonly { readonly row: Row; readonly index: number }[];
}

/** What a row is known by, surest first; '' for none. Two rows match by the first key that both share. */
export type RowKeys<Row> = readonly ((row: Row) => string)[];

/** Each row is matched at most once; pairs come in the order of `after`. */
export function matchRows<Row>(before: readonly Row[], after: readonly Row[], keys: RowKeys<Row>): RowMatch<Row> {
  const partnerOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of keys) {
    const free = new Map<string, number[]>();
    for (const [index, row] of before.entries()) {
      const value = key(row);
      if (value !== '' && !taken.has(index)) free.set(value, [...(free.get(value) ?? []), index]);
    }
    for (const [index, row] of after.entries()) {
      const partner = partnerOf.has(index) ? undefined : free.get(key(row))?.shift();
      if (partner === undefined) continue;
      partnerOf.set(index, partner);
      taken.add(partner);
    }
  }
  const pairs: RowPair<Row>[] = [];
  const added: { row: Row; index: number }[] = [];
  for (const [afterIndex, row] of after.entries()) {
    const beforeIndex = partnerOf.get(afterIndex);
    if (beforeIndex === undefined) added.push({ row, index: afterIndex });
    else pairs.push({ before: before[beforeIndex] as Row, after: row, beforeIndex, afterIndex });
  }
  const removed = before.flatMap((row, index) => (taken.has(index) ? [] : [{ row, index }]));
  return { pairs, removed, added };
}
