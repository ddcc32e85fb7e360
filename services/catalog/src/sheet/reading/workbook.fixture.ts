/** Workbooks for tests, well made and hostile. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { workbookParts } from '../writing/workbook-parts.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A ZIP of these parts; a part may be made as it is packed. */
export async function zipOf(
  parts: Readonly<Record<string, string | Iterable<string>>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), path);
    else zip.addReadStream(Readable.from(content, { objectMode: false }), path);
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** A workbook whose first sheet holds this XML between `sheetData` marks. */
export function workbookOf(
  rows: string | Iterable<string>,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const start = `${head}<worksheet xmlns="${main}"><sheetData>`;
  const end = '</sheetData></worksheet>';
  const sheet = typeof rows === 'string' ? `${start}${rows}${end}` : around(start, rows, end);
  return zipOf({ ...workbookParts(['一']), 'xl/worksheets/sheet1.xml': sheet, ...more });
}

function* around(start: string, rows: Iterable<string>, end: string): Generator<string> {
  yield start;
  yield* rows;
  yield end;
}

/** Shared strings as Excel writes them. */
export function sharedStrings(...strings: readonly string[]): Record<string, string> {
  const items = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  return { 'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${items}</sst>` };
}
