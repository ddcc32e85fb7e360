import { missingCharacters, paperFont } from '@onewindow/subgraph-kit/paper';
import PDFDocument from 'pdfkit';
import { qrRows } from '../qr-code.ts';
import { word } from '../words.ts';

export type Doc = PDFKit.PDFDocument;

/** A4 with margins of 20 mm, in points. */
export const MARGIN = 56.7;
export const WIDTH = 595.28 - 2 * MARGIN;
const HEIGHT = 841.89;
/** Where text must end so that the foot has its place. */
export const BOTTOM = HEIGHT - MARGIN;

export const INK = '#000000';
export const GREY = '#46535E';
export const LINE = '#B8C5CE';

/** Stands for a character that the font has no glyph for: dropping it silently would change a name. */
const GETA = '\u3013';

/** A document and the promise of its bytes; `finish` numbers the pages and ends it. */
export interface Sheet {
  readonly doc: Doc;
  finish(foot: readonly string[]): Promise<Uint8Array>;
}

/** Opens an A4 document in the font of all papers. */
export function openSheet(title: string, author: string): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Author: author },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  doc.registerFont('paper', paperFont()).font('paper');
  return {
    doc,
    async finish(foot) {
      drawFeet(doc, foot);
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

/** Text that the font can draw: control characters go, missing glyphs are marked. */
export function drawable(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, (char) => (char === '\n' ? char : ' '));
  const missing = new Set(missingCharacters(plain));
  return missing.size === 0 ? plain : [...plain].map((char) => (missing.has(char) ? GETA : char)).join('');
}

/** A QR code as vector squares. */
export function drawQr(doc: Doc, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const rows = qrRows(text);
  const module = size / rows.length;
  for (const [row, cells] of rows.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) doc.rect(x + column * module, y + row * module, module + 0.05, module + 0.05);
  doc.fill(INK);
}

function drawFeet(doc: Doc, foot: readonly string[]): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const number = word('page', { page: page - start + 1, pages: count });
    doc.fontSize(7.5).fillColor(GREY);
    doc.text(drawable([...foot, number].join('\u3000')), MARGIN, HEIGHT - MARGIN + 10, { width: WIDTH, lineGap: 1 });
  }
}
