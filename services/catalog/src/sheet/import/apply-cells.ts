import type { SheetColumn } from '../columns/sheet-column.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';
import type { SheetRow } from '../reading/sheet-row.ts';
import { type RowError, rowError } from './row-error.ts';

/** What a row of the file makes of a row of data, and everything that is wrong with its cells. */
export interface AppliedCells<Row> {
  readonly row: Row;
  readonly errors: RowError[];
}

/** Applies the cells of one row. An empty cell leaves what is there. Formulas are never evaluated: they are errors. */
export function applyCells<Row>(
  sheetRow: SheetRow,
  columns: readonly SheetColumn<Row>[],
  start: Row,
  words: Vocabulary,
): AppliedCells<Row> {
  const errors = faultsOf(sheetRow, columns);
  const faulty = new Set(sheetRow.faults.map(({ column }) => column));
  let row = start;
  for (const [index, column] of columns.entries()) {
    const text = sheetRow.cells[index] ?? '';
    if (text.trim() === '' || faulty.has(index)) continue;
    const read = column.read(row, text, words);
    if (read.ok) row = read.value;
    else errors.push(rowError(sheetRow, column.label, read.problem.code, read.problem.params));
  }
  return { row, errors };
}

/** Faults of single cells, and cells that stand beyond the heading. */
export function faultsOf<Row>(sheetRow: SheetRow, columns: readonly SheetColumn<Row>[]): RowError[] {
  const errors = sheetRow.faults.map(({ column, code }) => rowError(sheetRow, columns[column]?.label ?? null, code));
  const isBeyond = sheetRow.cells.slice(columns.length).some((text) => text.trim() !== '');
  if (isBeyond) errors.push(rowError(sheetRow, null, 'CELL_BEYOND_HEADING'));
  return errors;
}

/** Text of a column in a row; '' when the file has no such column. */
export function cellOf<Row>(sheetRow: SheetRow, columns: readonly SheetColumn<Row>[], key: string): string {
  const index = columns.findIndex((column) => column.key === key);
  return index < 0 ? '' : (sheetRow.cells[index] ?? '').trim();
}
