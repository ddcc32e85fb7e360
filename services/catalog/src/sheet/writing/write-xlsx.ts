import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { SheetFile } from './sheet-file.ts';
import { workbookParts, worksheetXml } from './workbook-parts.ts';

/** Writes a workbook row by row: one sheet of rows, one of notes, every cell text. */
export async function writeXlsx(file: SheetFile, out: Writable): Promise<void> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(workbookParts([file.title, file.notesTitle]))) {
    zip.addBuffer(Buffer.from(text), path);
  }
  const rows = Readable.from(worksheetXml(file.heading, file.rows), { objectMode: false });
  const [notesHeading = [], ...notes] = file.notes;
  const noteRows = Readable.from(worksheetXml(notesHeading, notes), { objectMode: false });
  rows.on('error', (error) => (zip.outputStream as Readable).destroy(error));
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.addReadStream(noteRows, 'xl/worksheets/sheet2.xml');
  zip.end();
  await pipeline(zip.outputStream, out);
}
