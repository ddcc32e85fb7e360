/** What is wrong with a cell before anybody asks what it means. */
export type CellFault = 'FORMULA' | 'CELL_TOO_LONG' | 'CELL_ERROR' | 'NUMBER_ROUNDED' | 'UNPRINTABLE';

/** One row as it stands in the file. */
export interface SheetRow {
  /** Row number that a spreadsheet program shows, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Faults by index of the cell. */
  readonly faults: readonly { readonly column: number; readonly code: CellFault }[];
}

/** Rows of a sheet, the heading first. Empty rows are left out. */
export type SheetRows = readonly SheetRow[];
