import { expect, test } from 'vitest';
import { markedParts, marksByPath } from './marked-text.ts';

const mark = (start: number, length: number, severity: 'error' | 'warning' = 'error', path = 'name') => ({
  path,
  start,
  length,
  severity,
});

test('marked words stand apart, the rest stays whole', () => {
  expect(markedParts('图纸应当齐备', [mark(4, 2)])).toEqual([
    { text: '图纸应当', severity: null },
    { text: '齐备', severity: 'error' },
  ]);
  expect(markedParts('abc', [])).toEqual([{ text: 'abc', severity: null }]);
});

test('an error wins over a warning, and marks of an older text do no harm', () => {
  expect(markedParts('abcd', [mark(0, 3, 'warning'), mark(1, 1), mark(9, 2), mark(2, 40, 'warning')])).toEqual([
    { text: 'a', severity: 'warning' },
    { text: 'b', severity: 'error' },
    { text: 'cd', severity: 'warning' },
  ]);
});

test('no character is lost or doubled, however marks lie', () => {
  const text = 'abcdef';
  const spots = [0, 1, 3, 6, 8];
  for (const start of spots)
    for (const length of spots)
      for (const other of spots) {
        const parts = markedParts(text, [mark(start, length), mark(other, 2, 'warning')]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }
});

test('marks without words are not about a text', () => {
  const found = marksByPath([mark(0, 0), mark(1, 2, 'warning', 'scope')]);
  expect([...found.keys()]).toEqual(['scope']);
});
