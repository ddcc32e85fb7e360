import { describe, expect, test } from 'vitest';
import { DIAMOND } from './bundle.samples.ts';
import { firstRow, operatorsFor, rowsOf, textOf } from './condition-rows.ts';
import { conditionWords, expressionProblemWords } from './condition-words.ts';
import { sayZh } from './say.samples.ts';

const { questions } = DIAMOND;
const words = (text: string) => conditionWords(text, DIAMOND, sayZh);

describe('a condition in words', () => {
  test.each([
    ['true', '都要'],
    ['false', '都不要'],
    ['answer.area > 300', '“店面多大”超过 300㎡'],
    ['answer.smoke == "yes"', '“卖不卖烟”选“是”'],
    ['answer.smoke != "yes"', '“卖不卖烟”没选“是”'],
    ['"book" in answer.kinds', '“卖什么”里有“书”'],
    ['answer.smoke in ["yes", "no"]', '“卖不卖烟”选“是或否”'],
    [
      '(answer.area > 300 or answer.smoke == "no") and "disc" in answer.kinds',
      '（“店面多大”超过 300㎡，或者“卖不卖烟”选“否”），而且“卖什么”里有“光盘”',
    ],
    ['not "book" in answer.kinds', '不满足（“卖什么”里有“书”）'],
    ['answer.gone == "x"', '“没有的问题 gone”等于 x'],
    ['answer.area = 3', '读不懂：answer.area = 3'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('what is wrong stands with its place', () => {
    const problem = { at: 12, code: 'SINGLE_EQUALS', text: '=' } as const;
    expect(expressionProblemWords(problem, sayZh)).toBe('第 13 个字：相等要写两个等号 ==');
  });
});

describe('a condition as rows', () => {
  test.each([
    'true',
    'answer.area > 300',
    'answer.area <= 300 and answer.smoke == "no"',
    'answer.smoke in ["yes", "no"] or "book" in answer.kinds',
    'not "book" in answer.kinds',
    'answer.smoke != "yes"',
  ])('%s is read and written alike', (text) => {
    const rows = rowsOf(text, questions);
    expect(rows && textOf(rows)).toBe(text);
  });

  test.each([
    'answer.smoke ==',
    '(answer.area > 300 or answer.smoke == "no") and "disc" in answer.kinds',
    'answer.gone == "x"',
    'answer.area == "much"',
    'not answer.smoke == "yes"',
  ])('%s is only shown as text', (text) => {
    const rows = rowsOf(text, questions);
    expect(rows === null || textOf(rows) === text).toBe(true);
  });

  test('option codes with quotes are escaped', () => {
    const row = { question: 'smoke', operator: 'is', values: ['a"\\b'] } as const;
    expect(textOf({ join: 'and', rows: [row] })).toBe('answer.smoke == "a\\"\\\\b"');
  });

  test('every question begins with a row that can be read again', () => {
    for (const question of questions) {
      const row = firstRow(question);
      expect(operatorsFor(question.type)).toContain(row.operator);
      expect(rowsOf(textOf({ join: 'and', rows: [row] }), questions)?.rows).toEqual([row]);
    }
  });
});
