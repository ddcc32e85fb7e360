import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { recogniseSheet } from './recognise.ts';
import type { SheetRows } from './sheet-row.ts';

/** Rows of a file, recognised by its content. Throws SheetRefused. */
export function readRows(bytes: Uint8Array, name: string): Promise<SheetRows> {
  const sheet = recogniseSheet(bytes, name);
  return sheet.kind === 'XLSX' ? readXlsx(bytes) : readCsv(bytes, sheet);
}
