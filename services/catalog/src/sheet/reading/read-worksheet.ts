import { type FoundCell, RowCollector } from './row-collector.ts';
import { sheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refusal.ts';
import type { SheetRows } from './sheet-row.ts';
import { readXml, unescapeCell } from './xml-text.ts';

const empty: FoundCell = { text: '' };

/** Rows of one worksheet; ends at the first row too many, however long the sheet is. */
export async function readWorksheet(pieces: AsyncIterable<string>, strings: readonly string[]): Promise<SheetRows> {
  const collector = new RowCollector();
  let row = 0;
  let cells: FoundCell[] = [];
  let column = 0;
  let type = '';
  let text = '';
  let hasFormula = false;
  let isText = false;
  let isReading = false;

  const closeCell = (): void => {
    const cell = cellOf(type, text, strings);
    if (cell.text !== '' || hasFormula || cell.fault) {
      if (column >= sheetLimits.columns) throw new SheetRefused('TooManyColumns', { row, max: sheetLimits.columns });
      while (cells.length < column) cells.push(empty);
      cells[column] = hasFormula ? { text: cell.text, fault: 'FORMULA' } : cell;
    }
    column += 1;
  };

  await readXml(pieces, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = rowNumber(attributes['r'], row + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = attributes['r'] ? columnOf(attributes['r']) : column;
        type = attributes['t'] ?? 'n';
        text = '';
        hasFormula = false;
      } else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') isReading = true;
      isText = (name === 'v' || name === 't') && !isReading;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isReading = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') collector.add(row, cells);
    },
  });
  return collector.rows;
}

/** A cell by its type: shared, inline or computed text, truth, error, or a number. */
function cellOf(type: string, text: string, strings: readonly string[]): FoundCell {
  if (type === 's') return { text: strings[Number(text)] ?? '' };
  if (type === 'inlineStr' || type === 'str') return { text: unescapeCell(text) };
  if (type === 'e') return { text, fault: 'CELL_ERROR' };
  if (type === 'b' || type === 'd' || text === '') return { text };
  const number = Number(text);
  if (!Number.isFinite(number)) return { text, fault: 'CELL_ERROR' };
  // Beyond fifteen digits a spreadsheet has rounded what was typed: a code stored as a number is lost.
  if (Math.abs(number) >= 1e15) return { text, fault: 'NUMBER_ROUNDED' };
  return { text: String(number) };
}

/** The number a row gives itself, if rows go on counting by it; each row has its own. */
function rowNumber(given: string | undefined, next: number): number {
  const number = Number(given);
  return Number.isSafeInteger(number) && number >= next ? number : next;
}

/** 0 for A1, 27 for AB7. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
