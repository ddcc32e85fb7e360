import { expect, test } from 'vitest';
import { spokenLines } from './spoken-lines.ts';

test('a line each, without empty ones and signs', () => {
  expect(spokenLines('食品经营许可新办\n\n港北区市场监督管理局 · 企业可办\n1\n——')).toEqual([
    '食品经营许可新办',
    '港北区市场监督管理局 企业可办',
    '1',
  ]);
});

test('long lines are cut at their marks and nothing is lost', () => {
  const sentence = '材料要按顺序排好，复印件写上与原件一致并签名。';
  const lines = spokenLines(sentence.repeat(12));
  expect(lines.join('')).toBe(sentence.repeat(12));
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
});
