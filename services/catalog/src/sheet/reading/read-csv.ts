import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SheetKind } from './recognise.ts';
import { RowCollector } from './row-collector.ts';
import { sheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refusal.ts';
import type { SheetRows } from './sheet-row.ts';

const chunkBytes = 64 * 1024;

/** Reads a comma-, semicolon- or tab-separated text, chunk by chunk. */
export async function readCsv(bytes: Uint8Array, csv: SheetKind & { kind: 'CSV' }): Promise<SheetRows> {
  const body = bytes.subarray(csv.skip);
  const collector = new RowCollector();
  const parser = parse({
    delimiter: delimiterOf(decode(body.subarray(0, chunkBytes), csv.encoding, true)),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 4 * 1024 * 1024,
  });
  const source = Readable.from(chunksOf(body, csv.encoding));
  source.on('error', (error) => parser.destroy(error));
  try {
    let number = 0;
    for await (const record of source.pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      if (record.length > sheetLimits.columns * 10) {
        throw new SheetRefused('TooManyColumns', { row: number, max: sheetLimits.columns });
      }
      collector.add(
        number,
        record.map((text) => ({ text })),
      );
    }
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefused('FileBroken', { detail: error.code });
    throw error;
  } finally {
    source.destroy();
  }
  return collector.rows;
}

function* chunksOf(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      yield decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new SheetRefused('EncodingUnknown');
    throw error;
  }
}

/** The first characters; a character cut in the middle does not matter here. */
function decode(bytes: Uint8Array, encoding: string, stream: boolean): string {
  return new TextDecoder(encoding).decode(bytes, { stream });
}

/** The separator that stands most often in the first line. */
function delimiterOf(start: string): string {
  const line = start.split('\n', 1)[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return [',', '\t', ';'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}
