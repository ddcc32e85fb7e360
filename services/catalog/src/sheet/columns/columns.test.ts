import { readFileSync } from 'node:fs';
import { emptyGuide, type GuideContent } from '@onewindow/guide-lint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesCell, codesCell, countCell, flagCell, linesCell, textCell } from './cell-codec.ts';
import { citationsCell } from './citations-cell.ts';
import { handbookColumns } from './handbook-columns.ts';
import { itemColumns } from './item-columns.ts';
import { emptyMaterial, materialColumns } from './material-columns.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { Vocabulary } from './vocabulary.ts';

const seed = (name: string) => JSON.parse(readFileSync(new URL(`../../seeds/${name}.json`, import.meta.url), 'utf8'));
const guides: GuideContent[] = seed('guides');
const words: Vocabulary = {
  codes: new Map(seed('code-lists').map((list: { id: string; codes: [] }) => [list.id, list.codes])),
  bases: seed('legal-bases'),
  documents: new Set(seed('document-kinds').map(({ docCode }: { docCode: string }) => docCode)),
};

/** What the row is after its cells were written and read back into `start`. */
function readBack<Row>(columns: readonly SheetColumn<Row>[], row: Row, start: Row): Row {
  return columns
    .filter(({ isReadOnly }) => !isReadOnly)
    .reduce((before, column) => {
      const text = column.write(row, words);
      const read = text === '' ? ({ ok: true, value: before } as const) : column.read(before, text, words);
      if (!read.ok) throw new Error(`${column.key} ${text} ${read.problem.code}`);
      return read.value;
    }, start);
}

describe('columns of sheets', () => {
  it('bring back every element that is written, for all guides of the sample city', () => {
    for (const guide of guides) {
      expect(readBack(itemColumns, guide, guide)).toEqual(guide);
      for (const material of guide.materials) {
        const row = { item: guide, material };
        expect(readBack(materialColumns, row, row)).toEqual(row);
        const { material: filled } = readBack(materialColumns, row, { item: guide, material: emptyMaterial('m1') });
        for (const key of ['name', 'need', 'sourceType', 'acceptStandards', 'shareMode', 'paperCopies'] as const) {
          expect(filled[key]).toEqual(material[key]);
        }
      }
    }
  });

  it('fill an empty guide with everything that fits into cells', () => {
    const [guide] = guides;
    if (!guide) throw new Error('No guide');
    const filled = readBack(itemColumns, guide, emptyGuide({ code: guide.code }));
    for (const key of ['keywords', 'audiences', 'statutoryLimit', 'enquiry', 'review', 'visits', 'scope'] as const) {
      expect(filled[key]).toEqual(guide[key]);
    }
  });

  it('have a label of their own each', () => {
    for (const columns of [itemColumns, materialColumns, handbookColumns]) {
      const labels = columns.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.startsWith('column.'))).toEqual([]);
    }
  });

  it('do not let what belongs to others be changed', () => {
    const [guide] = guides;
    const name = itemColumns.find(({ key }) => key === 'name');
    if (!guide || !name) throw new Error('No guide');
    expect(name.read(guide, guide.name, words)).toEqual({ ok: true, value: guide });
    expect(name.read(guide, '另一个名称', words)).toMatchObject({ ok: false, problem: { code: 'READ_ONLY' } });
  });

  it('empty an element only by the word for it', () => {
    const [guide] = guides;
    const scope = itemColumns.find(({ key }) => key === 'scope');
    if (!guide || !scope) throw new Error('No guide');
    expect(scope.read(guide, '清空', words)).toMatchObject({ ok: true, value: { scope: '' } });
  });
});

describe('cells', () => {
  it.each(['是', '有', 'Y', '１', 'true'])('%s means yes', (text) => {
    expect(flagCell.read(text, words)).toEqual({ ok: true, value: true });
  });

  it('refuse what is neither yes nor no, no number, no choice', () => {
    expect(flagCell.read('也许', words)).toMatchObject({ problem: { code: 'NOT_YES_NO' } });
    expect(countCell(99).read('1.5', words)).toMatchObject({ problem: { code: 'NOT_A_NUMBER' } });
    expect(countCell(99).read('100', words)).toMatchObject({ problem: { code: 'TOO_LARGE' } });
    expect(choicesCell('deliveries', ['WINDOW']).read('飞鸽', words)).toMatchObject({
      problem: { code: 'NOT_A_CHOICE' },
    });
    expect(textCell(3).read('一二三四', words)).toMatchObject({ problem: { code: 'TOO_LONG' } });
    expect(textCell(9).read('a\0b', words)).toMatchObject({ problem: { code: 'UNPRINTABLE' } });
    expect(linesCell(1, 9).read('一\n二', words)).toMatchObject({ problem: { code: 'TOO_MANY' } });
  });

  it('take codes, words or both, with any mark between them but within brackets', () => {
    const topics = codesCell('personTopic');
    for (const text of [
      '085、005',
      '085 社会保障(社会保险、社会救助)；生育收养',
      '社会保障（社会保险、社会救助）\n005 生育收养',
    ]) {
      expect(topics.read(text, words)).toEqual({ ok: true, value: ['085', '005'] });
    }
    expect(topics.read('085、没有的', words)).toMatchObject({
      problem: { code: 'CODE_UNKNOWN', params: { text: '没有的' } },
    });
  });

  it('take markup as the text it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (text) => {
        const read = textCell(200).read(`<script>${text.replaceAll('\0', '')}`, words);
        expect(read.ok ? read.value.startsWith('<script>') : !text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('know laws by title, with or without the name of the country', () => {
    const read = citationsCell.read('《食品安全法》第三十五条\n《中华人民共和国消防法》', words);
    expect(read).toEqual({
      ok: true,
      value: [
        { basisId: 'food-safety-law', article: '第三十五条', text: '' },
        { basisId: 'fire-protection-law', article: '', text: '' },
      ],
    });
    expect(citationsCell.read('《没有的法》第一条', words)).toMatchObject({ problem: { code: 'BASIS_UNKNOWN' } });
  });
});
