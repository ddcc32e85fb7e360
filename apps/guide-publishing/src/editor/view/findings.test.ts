import type { Finding } from '@onewindow/guide-lint';
import { demandedElements, diffGuides, guideElements } from '@onewindow/guide-lint';
import { describe, expect, test } from 'vitest';
import { articleWords } from './article-words.ts';
import { changeWords } from './change-words.ts';
import { joinedFindings, nextFinding, openCount, openFindings, sectionOf } from './findings.ts';
import { guideWith, materialNamed } from './guide.samples.ts';
import { isKnownHere, lintHere } from './lint-here.ts';
import { quoted } from './quoted.ts';
import { sayZh } from './say.samples.ts';
import { sectionLights } from './sections.ts';

const finding = (known: Partial<Finding>): Finding => ({
  ruleId: 'RULE',
  family: 'VAGUE',
  severity: 'error',
  article: '13(2)',
  path: 'materials.0.name',
  start: 0,
  length: 1,
  params: {},
  replacement: null,
  ...known,
});
const guide = guideWith();

test('errors come before warnings, what is settled last, and no finding twice', () => {
  const found = [
    finding({ severity: 'warning', path: 'scope', ruleId: 'W' }),
    finding({ path: 'faqs.0.answer' }),
    finding({ path: 'faqs.0.answer' }),
    finding({}),
  ];
  const open = openFindings(found, guide, [{ findingKey: 'W|scope|', text: '条文原话' }]);
  expect(open.map(({ section, isOpen }) => [section, isOpen])).toEqual([
    ['materials', true],
    ['faqs', true],
    ['conditions', false],
  ]);
  expect(openCount(open)).toBe(2);
});

test('a reason settles a warning, never an error, and only for the same words', () => {
  const warning = finding({ severity: 'warning' });
  const settled = (text: string, one: Finding) =>
    openCount(
      openFindings([one], guideWith({ materials: [materialNamed(text)] }), [
        { findingKey: 'RULE|materials.0.name|齐', text: '理由' },
      ]),
    );
  expect(settled('齐备', warning)).toBe(0);
  expect(settled('完备', warning)).toBe(1);
  expect(settled('齐备', finding({}))).toBe(1);
});

test('of the server only what the browser cannot know, and what refused an act', () => {
  const ofServer = {
    ofLastSave: () => [
      finding({ family: 'CIRCULAR_PROOF', ruleId: 'CIRCULAR_PROOF' }),
      finding({ ruleId: 'OLD' }),
      finding({ ruleId: 'V16_LEVEL' }),
    ],
    refusing: () => [finding({ ruleId: 'NEWER' })],
  };
  expect(joinedFindings([], ofServer, isKnownHere).map(({ ruleId }) => ruleId)).toEqual([
    'CIRCULAR_PROOF',
    'V16_LEVEL',
    'NEWER',
  ]);
});

test('F8 goes round the open findings', () => {
  const open = openFindings([finding({ ruleId: 'A' }), finding({ ruleId: 'B' })], guide, []);
  expect(nextFinding(open, null)).toBe(open[0]);
  expect(nextFinding(open, open[0]?.key ?? '')).toBe(open[1]);
  expect(nextFinding(open, open[1]?.key ?? '')).toBe(open[0]);
  expect(nextFinding([], null)).toBeNull();
});

test('every section has one light; what is not filled yet is no mistake', () => {
  const open = openFindings(
    [finding({}), finding({ ruleId: 'V01_MISSING', path: 'complaint.phone', length: 0 })],
    guide,
    [],
  );
  const lights = sectionLights(open, demandedElements(guide), ({ finding: { ruleId } }) => ruleId === 'V01_MISSING');
  expect(lights).toHaveLength(13);
  expect(lights.find(({ section }) => section === 'materials')).toMatchObject({ light: 'RED', count: 1 });
  expect(lights.find(({ section }) => section === 'complaint')).toMatchObject({ light: 'NONE', word: 'missing' });
  expect(sectionOf('nowhere')).toBe('basics');
});

test('the browser marks a catch-all while it is typed', () => {
  const content = guideWith({ materials: [materialNamed('平面图等相关材料')] });
  const context = {
    today: '2026-11-24',
    bases: {},
    documents: {},
    codes: {},
    words: { namedDocuments: [], oddProofs: [], grassrootsProofsAllowed: [] },
    elements: [],
    roles: [],
  };
  const found = lintHere(content, context, null).filter(({ family }) => family === 'CATCH_ALL');
  expect(found).toMatchObject([{ path: 'materials.0.name', severity: 'error' }]);
});

describe('words', () => {
  test('articles as people cite them', () => {
    expect(articleWords('13(2)', sayZh)).toEqual({ text: '第十三条（二）', isInferred: true });
    expect(articleWords('4', sayZh)).toEqual({ text: '第四条', isInferred: false });
    expect(articleWords('26(3)', sayZh)).toEqual({ text: '第二十六条（三）', isInferred: true });
    expect(articleWords('30', sayZh)?.text).toBe('第三十条');
    expect(articleWords('行政许可法 14-17', sayZh)).toEqual({ text: '行政许可法 14-17', isInferred: false });
    expect(articleWords('', sayZh)).toBeNull();
  });

  test('quoted words with a little around them', () => {
    expect(quoted('图纸应当齐备，标明面积', 4, 2)).toEqual({ before: '图纸应当', words: '齐备', after: '，标明面积' });
    expect(quoted('一二三四五六七八九十一二三四五', 13, 1).before).toBe('…二三四五六七八九十一二三');
  });

  test('differences in plain words', () => {
    const after = guideWith({
      handling: 'IMMEDIATE',
      promisedLimit: { amount: 5, unit: 'WORKING_DAY', note: '' },
      keywords: ['开饭店'],
      materials: [materialNamed('a', { name: '平面图' }), materialNamed('b'), materialNamed('c'), materialNamed('d')],
    });
    const words = changeWords(diffGuides(guide, after), guide, after, sayZh, (_, code) => code);
    expect(words.map(({ what, before, after: now }) => `${what}|${before}|${now}`)).toEqual([
      '办件类型|承诺件|即办件',
      '俗称（大家会怎么搜）的第 2 条|开餐馆|',
      '申请材料的第 1 条的名称|a|平面图',
      '申请材料的第 4 条 d||d',
      '承诺办结时限|空|5 个工作日',
    ]);
  });

  test('every element and every code of a closed set has its word', () => {
    for (const { element } of guideElements) expect(sayZh(`element.${element}`)).not.toBe('');
  });
});
