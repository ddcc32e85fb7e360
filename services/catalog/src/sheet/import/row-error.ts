import type { SheetRow } from '../reading/sheet-row.ts';
import { word } from '../wording.ts';

/** One thing that is wrong with a row. */
export interface RowError {
  /** Row number in the file. */
  readonly row: number;
  /** Heading of the column; null for the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The same as a sentence. */
  readonly message: string;
}

/** A row that cannot go in, with its cells as they were, so that they can be offered as a file. */
export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly RowError[];
}

export function rowError(
  { number }: SheetRow,
  column: string | null,
  code: string,
  params: RowError['params'] = {},
): RowError {
  return { row: number, column, code, params, message: word(`problem.${code}`, params) };
}
