import { openZip, type ZipParts } from './open-zip.ts';
import { readWorksheet } from './read-worksheet.ts';
import { sheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refusal.ts';
import type { SheetRows } from './sheet-row.ts';
import { readXml, unescapeCell } from './xml-text.ts';

/** Reads the first visible sheet of a workbook. Formulas are seen and never evaluated. */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRows> {
  const parts = await openZip(bytes);
  try {
    if (!parts.has('xl/workbook.xml')) throw new SheetRefused('FileTypeRefused', { found: 'zip' });
    if (parts.has('xl/vbaProject.bin')) throw new SheetRefused('FileTypeRefused', { found: 'xlsm' });
    const sheet = await firstSheet(parts);
    return await readWorksheet(parts.text(sheet), await readStrings(parts));
  } finally {
    parts.close();
  }
}

async function firstSheet(parts: ZipParts): Promise<string> {
  const sheets: { id: string; isHidden: boolean }[] = [];
  await readXml(parts.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({ id: attributes['r:id'] ?? '', isHidden: state !== 'visible' });
    },
  });
  const targets = new Map<string, string>();
  if (parts.has('xl/_rels/workbook.xml.rels')) {
    await readXml(parts.text('xl/_rels/workbook.xml.rels'), {
      open: (name, { Id = '', Target = '' }) => {
        if (name === 'Relationship') targets.set(Id, Target);
      },
    });
  }
  const first = sheets.find(({ isHidden }) => !isHidden);
  const target = targets.get(first?.id ?? '') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells share by number. Readings of Japanese text are left out. */
async function readStrings(parts: ZipParts): Promise<readonly string[]> {
  const path = 'xl/sharedStrings.xml';
  const strings: string[] = [];
  if (!parts.has(path)) return strings;
  let current = '';
  let length = 0;
  let isText = false;
  let isReading = false;
  await readXml(parts.text(path), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name !== 'si') return;
      length += current.length;
      if (strings.length >= sheetLimits.strings || length > sheetLimits.textLength * 2) {
        throw new SheetRefused('TooMuchText', { max: sheetLimits.textLength });
      }
      strings.push(unescapeCell(current));
    },
  });
  return strings;
}
