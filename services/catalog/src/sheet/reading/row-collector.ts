import { textFault, withoutApostrophe } from './formula.rules.ts';
import { sheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refusal.ts';
import type { CellFault, SheetRow } from './sheet-row.ts';

/** A cell as a reader found it; `fault` is what only the file format can tell. */
export interface FoundCell {
  readonly text: string;
  readonly fault?: CellFault | undefined;
}

/** Keeps the rows that hold anything and stops at the first one too many. */
export class RowCollector {
  readonly rows: SheetRow[] = [];
  #textLength = 0;

  add(number: number, found: readonly FoundCell[]): void {
    const width = found.findLastIndex(({ text, fault }) => text.trim() !== '' || fault !== undefined) + 1;
    if (width === 0) return;
    if (width > sheetLimits.columns)
      throw new SheetRefused('TooManyColumns', { row: number, max: sheetLimits.columns });
    if (this.rows.length >= sheetLimits.rows) throw new SheetRefused('TooManyRows', { max: sheetLimits.rows - 1 });
    const faults: { column: number; code: CellFault }[] = [];
    const cells = found.slice(0, width).map((cell, column) => {
      const isLong = cell.text.length > sheetLimits.cellLength;
      const code = isLong ? 'CELL_TOO_LONG' : (cell.fault ?? textFault(cell.text));
      if (code) faults.push({ column, code });
      return storable(isLong ? cell.text.slice(0, 100) : withoutApostrophe(cell.text));
    });
    this.#textLength += cells.reduce((sum, text) => sum + text.length, 0);
    if (this.#textLength > sheetLimits.textLength)
      throw new SheetRefused('TooMuchText', { max: sheetLimits.textLength });
    this.rows.push({ number, cells, faults });
  }
}

/** Rows that cannot go in are kept with the answer, and the database holds neither NUL nor half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
