import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../writing/write-xlsx.ts';
import { readSheet } from './read-sheet.ts';
import { sheetLimits } from './sheet-limits.ts';
import type { SheetRow } from './sheet-row.ts';
import { sharedStrings, workbookOf, zipOf } from './workbook.fixture.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const read = async (bytes: Uint8Array<ArrayBuffer>, name = '') => readSheet(bytes, name);

async function rowsOf(bytes: Uint8Array<ArrayBuffer>, name = ''): Promise<readonly SheetRow[]> {
  const result = await read(bytes, name);
  if ('refusal' in result) throw new Error(result.refusal.code);
  return result.rows;
}

async function codeOf(bytes: Uint8Array<ArrayBuffer>, name = ''): Promise<string> {
  const result = await read(bytes, name);
  return 'refusal' in result ? result.refusal.code : 'taken';
}

const cells = (rows: readonly SheetRow[]) => rows.map((row) => row.cells);
const mbOf = () => process.memoryUsage().rss / 1024 / 1024;

describe('a CSV file', () => {
  it.each([
    ['UTF-8', bytesOf('名称,份数\n营业执照,1')],
    ['UTF-8 with byte order mark', bytesOf('\ufeff名称,份数\r\n营业执照,1\r\n')],
    [
      'UTF-16 as "Unicode text" with tabs',
      new Uint8Array(Buffer.from('\ufeff名称\t份数\r\n营业执照\t1\r\n', 'utf16le')),
    ],
    ['GBK', new Uint8Array(Buffer.from('c3fbb3c62cb7ddcafd0ad3aad2b5d6b4d5d52c310a', 'hex'))],
  ])('is read in %s', async (_, bytes) => {
    expect(cells(await rowsOf(bytes, '表.csv'))).toEqual([
      ['名称', '份数'],
      ['营业执照', '1'],
    ]);
  });

  it('keeps lines within cells and the row numbers people see, and leaves out empty rows', async () => {
    const rows = await rowsOf(bytesOf('a,b\n\n"一\n二",\n,,\nc,d\n'));
    expect(rows.map(({ number, cells: [first] }) => [number, first])).toEqual([
      [1, 'a'],
      [3, '一\n二'],
      [5, 'c'],
    ]);
  });

  it('marks formulas, and takes what an apostrophe protects and signed numbers as text', async () => {
    const [row] = await rowsOf(bytesOf('=1+1,@SUM(A1),+cmd|x,-2+3,\'=text,-5,+86 775 0000101,"\t=x",＝A1'));
    expect(row?.faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      '0 FORMULA',
      '1 FORMULA',
      '2 FORMULA',
      '3 FORMULA',
      '7 FORMULA',
      '8 FORMULA',
    ]);
    expect(row?.cells.slice(4, 7)).toEqual(['=text', '-5', '+86 775 0000101']);
  });

  it('sees that a program took a code of digits for a number', async () => {
    const [row] = await rowsOf(bytesOf('1.14508E+32,1E+15'));
    expect(row?.faults.map(({ code }) => code)).toEqual(['NUMBER_ROUNDED', 'NUMBER_ROUNDED']);
  });

  it('is refused in an unknown encoding, empty, broken or too long', async () => {
    expect(await codeOf(new Uint8Array([0xff, 0x41, 0xff, 0x2c, 0xff]))).toBe('EncodingUnknown');
    expect(await codeOf(new Uint8Array(0))).toBe('FileEmpty');
    expect(await codeOf(bytesOf('a,"b\n'))).toBe('FileBroken');
    expect(await codeOf(bytesOf('a\n'.repeat(sheetLimits.rows + 1)))).toBe('TooManyRows');
    expect(await codeOf(bytesOf(`${'a,'.repeat(sheetLimits.columns)}a`))).toBe('TooManyColumns');
    expect(await codeOf(bytesOf(`${'x'.repeat(30_000)}\n`.repeat(400)))).toBe('TooMuchText');
  });

  it('has a cell beyond what a spreadsheet holds as an error of its row', async () => {
    const [, row] = await rowsOf(bytesOf(`a,b\n1,${'x'.repeat(40_000)}`));
    expect(row?.faults).toEqual([{ column: 1, code: 'CELL_TOO_LONG' }]);
  });
});

describe('the threads that read', () => {
  it('are few: who comes when all are busy and others wait is told to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(bytesOf('a,b'))));
    expect(new Set(answers)).toEqual(new Set(['taken', 'Busy']));
    expect(await codeOf(bytesOf('a,b'))).toBe('taken');
  });
});

describe('a workbook', () => {
  it('reads back what the exporter wrote, codes and long numbers as text', async () => {
    const rows = [
      ['450802199001010018', '=1+1', '一\n二', '<b>&"', ' 空格 ', '_x0041_'],
      ['007', '', '', '', '', '末'],
    ];
    const chunks: Buffer[] = [];
    const out = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    await writeXlsx(
      {
        title: '事项',
        heading: ['甲', '乙'],
        rows: Readable.from(rows, { objectMode: true }),
        notes: [['列', '怎么填']],
        notesTitle: '填写说明',
      },
      out,
    );
    const bytes = new Uint8Array(Buffer.concat(chunks));
    const found = await rowsOf(bytes, '表.xlsx');
    expect(cells(found)).toEqual([['甲', '乙'], ...rows]);
    expect(found.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual(['FORMULA']);
  });

  it('understands shared strings, numbers, gaps and phonetic readings', async () => {
    const xml =
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="D3"><v>12.5</v></c><c r="E3"><v>1.38E10</v></c></row>' +
      '<row r="4"><c r="B4" t="b"><v>1</v></c><c r="C4" t="str"><v>文</v></c></row>';
    const strings = sharedStrings('零', '名<rPh sb="0" eb="1"><t>ming</t></rPh>');
    const rows = await rowsOf(await workbookOf(xml, strings), '表.xlsx');
    expect(rows).toEqual([
      { number: 3, cells: ['名', '', '', '12.5', '13800000000'], faults: [] },
      { number: 4, cells: ['', '1', '文'], faults: [] },
    ]);
  });

  it('marks formulas whatever they came to, error values and numbers that lost digits', async () => {
    const xml =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#REF!</v></c>' +
      '<c r="C1"><v>450802199001010018</v></c><c r="D1" t="str"><f>CMD()</f><v>x</v></c></row>';
    const [row] = await rowsOf(await workbookOf(xml));
    expect(row?.faults.map(({ code }) => code)).toEqual(['FORMULA', 'CELL_ERROR', 'NUMBER_ROUNDED', 'FORMULA']);
  });

  it('is refused when it is not what its name says, or no sheet at all', async () => {
    const workbook = () => workbookOf('<row><c><v>1</v></c></row>');
    expect(await codeOf(await workbook(), '表.csv')).toBe('FileNameMisleads');
    expect(await codeOf(bytesOf('a,b'), '表.xlsx')).toBe('FileNameMisleads');
    expect(await codeOf(bytesOf('%PDF-1.7'), '表.csv')).toBe('FileTypeRefused');
    expect(await codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), '表.xls')).toBe('FileTypeRefused');
    expect(await codeOf(await zipOf({ 'a.txt': 'a' }), '表.xlsx')).toBe('FileTypeRefused');
    expect(await codeOf(bytesOf('PK\u0003\u0004 broken'), '表.xlsx')).toBe('FileBroken');
    expect(await codeOf(await workbookOf('', { 'xl/vbaProject.bin': 'x' }))).toBe('FileTypeRefused');
    expect(await codeOf(await workbookOf('<row><c></row>'))).toBe('FileBroken');
  });

  it('with a million rows ends at the first row too many, memory flat', async () => {
    function* rows(): Generator<string> {
      const some = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(10_000);
      for (let at = 0; at < 100; at++) yield some;
    }
    const bytes = await workbookOf(rows());
    const before = mbOf();
    expect(await codeOf(bytes)).toBe('TooManyRows');
    expect(mbOf() - before).toBeLessThan(150);
  });

  it('that unpacks to far more than it is, is refused, memory flat', async () => {
    function* much(): Generator<string> {
      const block = 'x'.repeat(1024 * 1024);
      for (let at = 0; at < 300; at++) yield block;
    }
    function* bomb(): Generator<string> {
      yield '<row><c t="inlineStr"><is><t>';
      yield* much();
      yield '</t></is></c></row>';
    }
    const bytes = await workbookOf(bomb());
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const before = mbOf();
    expect(['UnpacksTooLarge', 'TooMuchMemory']).toContain(await codeOf(bytes));
    expect(mbOf() - before).toBeLessThan(500);
  });

  it('cannot smuggle entities, thousands of parts or endless columns', async () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><sst><si><t>&b;</t></si></sst>';
    expect(await codeOf(await workbookOf('', { 'xl/sharedStrings.xml': doctype }))).toBe('FileBroken');
    const parts = Object.fromEntries(Array.from({ length: sheetLimits.entries }, (_, at) => [`xl/media/${at}`, 'x']));
    expect(await codeOf(await workbookOf('', parts))).toBe('TooManyParts');
    expect(await codeOf(await workbookOf('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>'))).toBe('TooManyColumns');
    expect(await codeOf(await workbookOf('<row r="1"><c r="ZZZZZZZZ1" t="str"><v>x</v></c></row>'))).toBe(
      'TooManyColumns',
    );
  });

  it('numbers its rows one after another, whatever they claim', async () => {
    const row = (claim: string) => `<row${claim}><c t="str"><v>x</v></c></row>`;
    const sheet = ['', ' r="5"', ' r="5"', ' r="__proto__"', ' r="2"', ' r="1e999"'].map(row).join('');
    const read = await readSheet(await workbookOf(sheet), '');
    expect('rows' in read && read.rows.map(({ number }) => number)).toEqual([1, 5, 6, 7, 8, 9]);
  });
});
