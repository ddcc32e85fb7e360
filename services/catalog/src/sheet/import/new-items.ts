/** Rows about items that have no code yet: named by catalogue entry and variant. */
import { emptyGuide, type GuideContent } from '@onewindow/guide-lint';
import type { SheetColumn } from '../columns/sheet-column.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';
import { sheetLimits } from '../reading/sheet-limits.ts';
import type { SheetRow } from '../reading/sheet-row.ts';
import { applyCells, cellOf } from './apply-cells.ts';
import { type BadRow, type RowError, rowError } from './row-error.ts';

type Columns = readonly SheetColumn<GuideContent>[];

/** A row that asks for a new item, which nothing is wrong with. */
export interface NewItemRow {
  readonly row: SheetRow;
  readonly baseCode: string;
  readonly variantName: string;
  readonly variantKind: GuideContent['variantKind'];
}

/** A row without code that names a catalogue entry. */
export function isNewItem(row: SheetRow, columns: Columns): boolean {
  return cellOf(row, columns, 'code') === '' && cellOf(row, columns, 'baseCode') !== '';
}

/** What names an item of one organisation besides its code. */
export function variantKey(baseCode: string, variantName: string): string {
  return `${baseCode} ${variantName}`;
}

/** The row with its item code; what the catalogue entry says is taken from there, so those cells are left out. */
export function withCode(row: SheetRow, columns: Columns, code: string): SheetRow {
  const cells = columns.map(({ key, isReadOnly }, index) => {
    if (key === 'code') return code;
    return isReadOnly ? '' : (row.cells[index] ?? '');
  });
  return { ...row, cells: [...cells, ...row.cells.slice(columns.length)] };
}

/** Judges rows that would start a new item; `entries` are the base codes of valid catalogue entries among them. */
export function judgeNewItems(
  rows: readonly SheetRow[],
  columns: Columns,
  entries: ReadonlySet<string>,
  words: Vocabulary,
): { good: NewItemRow[]; bad: BadRow[] } {
  const good: NewItemRow[] = [];
  const bad: BadRow[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const baseCode = cellOf(row, columns, 'baseCode');
    const start = emptyGuide({ baseCode, variantKind: 'OTHER' });
    const { row: content, errors } = applyCells(withCode(row, columns, ''), columns, start, words);
    const key = variantKey(baseCode, content.variantName);
    const all: RowError[] = [...errors];
    const label = columns.find((column) => column.key === 'baseCode')?.label ?? null;
    if (!entries.has(baseCode)) all.push(rowError(row, label, 'ENTRY_UNKNOWN', { text: baseCode }));
    const earlier = seen.get(key);
    if (earlier !== undefined) all.push(rowError(row, label, 'ROW_TWICE', { row: earlier }));
    seen.set(key, row.number);
    if (all.length === 0 && good.length >= sheetLimits.newItems) {
      all.push(rowError(row, label, 'TOO_MANY_NEW', { max: sheetLimits.newItems }));
    }
    if (all.length > 0) bad.push({ row: row.number, cells: row.cells, errors: all });
    else good.push({ row, baseCode, variantName: content.variantName, variantKind: content.variantKind });
  }
  return { good, bad };
}
