import { missingCharacters, paperFont } from '@onewindow/subgraph-kit/paper';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { FrozenNotice } from './notice.rules.ts';
import { fill, noticeRows } from './notice.rules.ts';

import { wording } from './wording.ts';

/** Everything a paper needs; nothing is looked up while drawing. */
export interface PaperOrder {
  readonly notice: FrozenNotice;
  readonly number: string;
  /** SHA-256 of the frozen data, printed at the foot. */
  readonly contentHash: string;
  readonly queryUrl: string;
  /** True in the sample city: the paper says so. */
  readonly isSample: boolean;
}

const MARGIN = 56.7; // 20 mm
const WIDTH = 595.28 - 2 * MARGIN;
const LABEL_WIDTH = 104;

/** Draws an A4 paper and answers the PDF. Throws when a character has no glyph. */
export async function drawPaper(order: PaperOrder): Promise<Uint8Array> {
  const { notice } = order;
  const rows = noticeRows(notice, wording.order);
  const missing = missingCharacters(
    [...rows.map((row) => row.value), ...notice.materials.map((m) => m.name), notice.issuerName].join(''),
  );
  if (missing.length > 0) throw new Error(`no glyph for ${missing.join(' ')}`);
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    info: {
      Title: `${wording.titles[notice.kind]} ${order.number}`,
      Author: notice.issuerName,
      Subject: notice.caseNumber,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  doc.registerFont('paper', paperFont()).font('paper');
  drawHead(doc, order);
  for (const row of rows) drawRow(doc, wording.labels[row.key] ?? row.key, row.value);
  drawMaterials(doc, notice);
  drawFoot(doc, order, await QRCode.toBuffer(order.queryUrl, { margin: 0, width: 240 }));
  drawMarks(doc, order);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

type Doc = PDFKit.PDFDocument;

function drawHead(doc: Doc, { notice, number, isSample }: PaperOrder): void {
  if (isSample) doc.fontSize(9).fillColor('#5D6A75').text(wording.sample, { align: 'center' });
  doc.moveDown(0.4).fontSize(12).fillColor('#000').text(notice.issuerName, { align: 'center' });
  doc.moveDown(0.3).fontSize(20).text(wording.titles[notice.kind], { align: 'center' });
  doc.moveDown(0.4).fontSize(10.5).text(number, { align: 'right' });
  doc.moveDown(0.6).text(fill(wording.opening[notice.kind], { applicant: notice.applicantName }), { lineGap: 4 });
  doc.moveDown(0.6);
}

/** A label and its value, with a hairline below; starts a new page when it does not fit. */
function drawRow(doc: Doc, label: string, value: string): void {
  const height = Math.max(18, doc.heightOfString(value, { width: WIDTH - LABEL_WIDTH, lineGap: 3 }) + 4);
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
  const top = doc.y;
  doc
    .fontSize(10.5)
    .fillColor('#46535E')
    .text(label, MARGIN, top + 2, { width: LABEL_WIDTH - 8 });
  doc.fillColor('#000').text(value, MARGIN + LABEL_WIDTH, top + 2, { width: WIDTH - LABEL_WIDTH, lineGap: 3 });
  doc
    .moveTo(MARGIN, top + height)
    .lineTo(MARGIN + WIDTH, top + height)
    .lineWidth(0.4)
    .strokeColor('#B8C5CE')
    .stroke();
  doc.x = MARGIN;
  doc.y = top + height + 1;
}

function drawMaterials(doc: Doc, notice: FrozenNotice): void {
  if (notice.materials.length === 0) return;
  doc.moveDown(0.8).fontSize(12).text(wording.materials.title, MARGIN);
  doc.moveDown(0.2);
  notice.materials.forEach((material, index) => {
    const origin = wording.origins[material.origin] ?? material.origin;
    const copies = material.copies > 0 ? `　${wording.materials.copies} ${material.copies}` : '';
    drawRow(doc, String(index + 1), `${material.name}（${origin}${copies}）`);
  });
}

function drawFoot(doc: Doc, { notice, contentHash }: PaperOrder, qr: Buffer): void {
  if (doc.y + 130 > doc.page.height - MARGIN) doc.addPage();
  const top = doc.y + 20;
  doc.image(qr, MARGIN, top, { width: 64 });
  doc
    .fontSize(10.5)
    .fillColor('#000')
    .text(`${notice.issuerName}`, MARGIN + 80, top + 4, { width: WIDTH - 80, align: 'right' });
  doc.text(notice.issuedOn, MARGIN + 80, top + 22, { width: WIDTH - 80, align: 'right' });
  doc.text(wording.signature, MARGIN + 80, top + 48, { width: WIDTH - 80, align: 'right' });
  doc
    .fontSize(8)
    .fillColor('#5D6A75')
    .text(`${wording.hash}${contentHash}`, MARGIN, top + 74, { width: WIDTH });
  doc.text(wording.unsealedNote, { width: WIDTH });
}

/** The mark of an unsealed paper across every page: it must not pass for a sealed one. And page numbers. */
function drawMarks(doc: Doc, { notice }: PaperOrder): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc
      .save()
      .rotate(-32, { origin: [298, 420] })
      .fillColor('#A01C1C')
      .fillOpacity(0.12)
      .fontSize(96);
    doc.text(wording.unsealed, 298 - 150, 370, { lineBreak: false });
    doc.restore().fillOpacity(1);
    doc.page.margins.bottom = 0;
    const text = `${notice.caseNumber}　${fill(wording.page, { page: page - start + 1, pages: count })}`;
    doc
      .fontSize(8)
      .fillColor('#5D6A75')
      .text(text, MARGIN, doc.page.height - 34, { width: WIDTH, align: 'center', lineBreak: false });
  }
}
