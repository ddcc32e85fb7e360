import { expect, test } from 'vitest';
import { lintGuide, lintTexts } from './lint-guide.ts';
import { guideSample, lintContextSample } from './structure/guide.samples.ts';

const context = lintContextSample();
const [first] = guideSample().materials;
if (first === undefined) throw new Error('the sample has materials');

test('the sample guide reads well', () => {
  expect(lintTexts(guideSample(), context.words)).toEqual([]);
});

test('every text is judged by what it is for, at its path', () => {
  const guide = guideSample({
    materials: [{ ...first, name: '其他材料', note: '必要时出示原件', acceptStandards: ['签字', '布局合理'] }],
    conditions: [{ id: 'c', text: '法律规定的其他条件', plainText: '' }],
    refusalGrounds: ['情节严重'],
  });
  const found = lintTexts(guide, context.words).map(({ path, family, severity }) => [path, family, severity]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['materials.0.name', 'CATCH_ALL', 'error'],
      ['materials.0.note', 'CATCH_ALL', 'error'],
      ['materials.0.acceptStandards.1', 'VAGUE', 'error'],
      ['conditions.0.text', 'CATCH_ALL', 'warning'],
      ['refusalGrounds.0', 'VAGUE', 'warning'],
    ]),
  );
});

test('markup is found in any text, rules of wording only where they belong', () => {
  const guide = guideSample({
    faqs: [{ id: 'f', question: '其他材料要吗<br>', answer: '相关材料不用' }],
    rights: '法律、法规规定的其他权利',
  });
  expect(lintTexts(guide).map(({ path, family }) => [path, family])).toEqual([['faqs.0.question', 'MARKUP']]);
});

test('structure is judged with the texts', () => {
  const guide = guideSample({ materials: [{ ...first, sourceType: '' }] });
  expect(lintGuide(guide, context).map(({ family }) => family)).toContain('SOURCE');
});
