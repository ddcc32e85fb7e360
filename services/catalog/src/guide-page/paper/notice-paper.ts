import type { NoticeFacts } from '../notice-facts.ts';
import { word } from '../words.ts';
import { BOTTOM, type Doc, drawable, drawQr, GREY, INK, LINE, MARGIN, openSheet, WIDTH } from './sheet.ts';

/** Sizes that are tried until all fits one page. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5] as const;
/** What takes two pages anyway is set so that everybody can read it. */
const SIZE_OF_MANY_PAGES = 9.5;
const QR_SIZE = 62;

/** A piece of the notice at one size: how high it is, and how to draw it at a height. */
interface Block {
  readonly height: number;
  draw(top: number): void;
}

/** The one-time notice on one sheet of A4 if it can be read so, else on as many as it takes. */
export async function drawNotice(facts: NoticeFacts): Promise<Uint8Array> {
  const sheet = openSheet(`${facts.name} ${facts.title}`, facts.office);
  const { doc } = sheet;
  const room = BOTTOM - MARGIN;
  const fits = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height, 0) <= room;
  const tried = SIZES.values().map((size) => blocksOf(doc, facts, size));
  const blocks = tried.find(fits) ?? blocksOf(doc, facts, SIZE_OF_MANY_PAGES);
  let top = MARGIN;
  for (const block of blocks) {
    if (top + block.height > BOTTOM && top > MARGIN) {
      doc.addPage();
      top = MARGIN;
    }
    block.draw(top);
    top += block.height;
  }
  return sheet.finish([...facts.foot, facts.printedAt]);
}

function blocksOf(doc: Doc, facts: NoticeFacts, size: number): Block[] {
  const { conditions, materials, noMaterials, rows, stop, sample } = facts;
  const text = (value: string, more: Partial<TextStyle> = {}) => textBlock(doc, value, { size, ...more });
  return [
    ...(sample ? [text(sample, { size: 8, color: GREY })] : []),
    headBlock(doc, facts, size),
    ...(stop ? [text(stop, { size: size + 1, color: '#A01C1C', before: 4 })] : []),
    ...(conditions.length > 0 ? [text(word('section.conditions'), { size: size + 1.5, before: size * 0.5 })] : []),
    ...conditions.map((condition, at) => text(`${at + 1}. ${condition}`, { indent: size })),
    text(word('section.materials'), { size: size + 1.5, before: size * 0.5 }),
    ...(noMaterials ? [text(noMaterials)] : []),
    ...materials.map(({ name, form, note, isHandedIn }, at) =>
      rowBlock(doc, size, [
        [String(at + 1), 22],
        [name, 168, isHandedIn ? undefined : { strike: true }],
        [[form, note].filter(Boolean).join(word('semicolon')), WIDTH - 190],
      ]),
    ),
    text(word('notice.how'), { size: size + 1.5, before: size * 0.5 }),
    ...rows.map(({ label, value }) =>
      rowBlock(doc, size, [
        [label, 92, { color: GREY }],
        [value, WIDTH - 92],
      ]),
    ),
  ];
}

interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly before: number;
  readonly indent: number;
}

function textBlock(doc: Doc, value: string, { size, color = INK, before = 0, indent = 0 }: Partial<TextStyle>): Block {
  const fontSize = size ?? SIZES[0];
  const options = { width: WIDTH - indent, lineGap: fontSize * 0.12 };
  const shown = drawable(value);
  const height = doc.fontSize(fontSize).heightOfString(shown, options) + before + fontSize * 0.15;
  return {
    height,
    draw: (top) =>
      void doc
        .fontSize(fontSize)
        .fillColor(color)
        .text(shown, MARGIN + indent, top + before, options),
  };
}

type Cell = readonly [value: string, width: number, style?: { color?: string; strike?: boolean }];

/** Cells side by side over a hairline. */
function rowBlock(doc: Doc, size: number, cells: readonly Cell[]): Block {
  const shown = cells.map(([value, width, style]) => ({ value: drawable(value), width, style }));
  const pad = size * 0.18;
  doc.fontSize(size);
  const heights = shown.map(({ value, width }) =>
    doc.heightOfString(value, { width: width - 6, lineGap: size * -0.1 }),
  );
  const height = Math.max(...heights) + 2 * pad;
  return {
    height,
    draw(top) {
      let x = MARGIN;
      for (const { value, width, style } of shown) {
        const options = { width: width - 6, lineGap: size * -0.1, strike: style?.strike ?? false };
        doc
          .fontSize(size)
          .fillColor(style?.color ?? INK)
          .text(value, x, top + pad, options);
        x += width;
      }
      const y = top + height - 0.4;
      doc
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + WIDTH, y)
        .lineWidth(0.4)
        .strokeColor(LINE)
        .stroke();
    },
  };
}

function headBlock(doc: Doc, { title, name, office, address }: NoticeFacts, size: number): Block {
  const options = { width: WIDTH - QR_SIZE - 16 };
  const [shownTitle, shownName, shownOffice] = [title, name, office].map(drawable) as [string, string, string];
  const nameSize = size + 6;
  const nameTop = size * 1.6;
  const nameHeight = doc.fontSize(nameSize).heightOfString(shownName, options);
  const officeHeight = doc.fontSize(size).heightOfString(shownOffice, options);
  return {
    height: Math.max(QR_SIZE, nameTop + nameHeight + officeHeight) + 8,
    draw(top) {
      drawQr(doc, address, { x: MARGIN + WIDTH - QR_SIZE, y: top, size: QR_SIZE });
      doc.fontSize(size).fillColor(GREY).text(shownTitle, MARGIN, top, options);
      doc
        .fontSize(nameSize)
        .fillColor(INK)
        .text(shownName, MARGIN, top + nameTop, options);
      doc
        .fontSize(size)
        .fillColor(GREY)
        .text(shownOffice, MARGIN, top + nameTop + nameHeight, options);
    },
  };
}
