import type { FormFacts, FormRow } from '../form-facts.ts';
import { BOTTOM, type Doc, drawable, GREY, INK, MARGIN, openSheet, WIDTH } from './sheet.ts';

const SIZE = 10.5;
const LABEL_WIDTH = 150;
const PAD = 6;

/** A blank or sample form: sections, labels and boxes, the version on every page. */
export async function drawForm(facts: FormFacts): Promise<Uint8Array> {
  const sheet = openSheet(facts.title, facts.subtitle);
  const { doc } = sheet;
  const { title, subtitle, mark, fillingNote, sections, closing, foot, sample, kind } = facts;
  if (sample) doc.fontSize(8).fillColor(GREY).text(drawable(sample), { align: 'center' });
  doc
    .fontSize(9)
    .fillColor(kind === 'sample' ? '#A01C1C' : GREY)
    .text(drawable(mark), { align: 'right' });
  doc.fontSize(18).fillColor(INK).text(drawable(title), { align: 'center' });
  doc.fontSize(9).fillColor(GREY).text(drawable(subtitle), { align: 'center' });
  if (fillingNote) doc.moveDown(0.6).fontSize(9.5).fillColor(INK).text(drawable(fillingNote), { lineGap: 2 });
  doc.moveDown(0.6);
  for (const { name, rows } of sections) {
    if (doc.y + 60 > BOTTOM) doc.addPage();
    doc.moveDown(0.4).fontSize(12).fillColor(INK).text(drawable(name), MARGIN, doc.y, { width: WIDTH });
    doc.moveDown(0.2);
    for (const row of rows) drawRow(doc, row, kind === 'sample');
  }
  for (const text of closing) {
    if (doc.y + 40 > BOTTOM) doc.addPage();
    doc.moveDown(1).fontSize(SIZE).fillColor(INK).text(drawable(text), MARGIN, doc.y, { width: WIDTH });
  }
  return sheet.finish([mark, ...foot]);
}

/** A label and its box. */
function drawRow(doc: Doc, { label, value, room }: FormRow, isSample: boolean): void {
  const boxWidth = WIDTH - LABEL_WIDTH;
  const [shownLabel, shownValue] = [drawable(label), drawable(value)];
  doc.fontSize(SIZE);
  const height =
    2 * PAD +
    Math.max(
      room * (SIZE + 8),
      doc.heightOfString(shownLabel, { width: LABEL_WIDTH - 2 * PAD }),
      doc.heightOfString(shownValue, { width: boxWidth - 2 * PAD, lineGap: 3 }),
    );
  if (doc.y + height > BOTTOM) doc.addPage();
  const top = doc.y;
  doc.lineWidth(0.6).strokeColor(GREY).rect(MARGIN, top, LABEL_WIDTH, height).stroke();
  doc.rect(MARGIN + LABEL_WIDTH, top, boxWidth, height).stroke();
  doc.fillColor(INK).text(shownLabel, MARGIN + PAD, top + PAD, { width: LABEL_WIDTH - 2 * PAD });
  doc
    .fillColor(isSample ? '#1F4E9C' : INK)
    .text(shownValue, MARGIN + LABEL_WIDTH + PAD, top + PAD, { width: boxWidth - 2 * PAD, lineGap: 3 });
  doc.x = MARGIN;
  doc.y = top + height;
}
