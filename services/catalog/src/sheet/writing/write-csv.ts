import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { SheetFile } from './sheet-file.ts';

/**
 * Writes a CSV as Excel in China opens it: UTF-8 with byte order mark. A cell that a spreadsheet program would take
 * for a formula gets a leading apostrophe.
 */
export async function writeCsv({ heading, rows }: SheetFile, out: Writable): Promise<void> {
  const lines = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' });
  await pipeline(Readable.from(records(heading, rows)), lines, out);
}

async function* records(
  heading: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly string[]> {
  yield heading;
  yield* rows;
}
