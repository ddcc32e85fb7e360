import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintText } from './lint-text.ts';
import { textFields } from './text-field.ts';

const LONGEST = 20_000;
const LIMIT_MS = 50;
const pieces = [
  '等',
  '其他',
  '材料',
  '证明',
  '、',
  '的',
  '未',
  '（',
  '《',
  '"',
  '<a ',
  '公司',
  '规定',
  '村',
  '纸质',
  '电子',
  '之',
  ' ',
];

/** Processor time of one call, the best of three: other work on the machine does not count. */
function milliseconds(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test('a text of any length takes bounded time', () => {
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
    .map((unit) => unit.join('').repeat(LONGEST).slice(0, LONGEST));
  fc.assert(
    fc.property(fc.constantFrom(...textFields), text, (field, long) => {
      expect(milliseconds(() => lintText(field, long))).toBeLessThan(LIMIT_MS);
    }),
    { numRuns: 60 },
  );
});

test.each(pieces)('%s alone, over and over', (piece) => {
  const long = piece.repeat(LONGEST).slice(0, LONGEST);
  for (const field of textFields) expect(milliseconds(() => lintText(field, long))).toBeLessThan(LIMIT_MS);
});
