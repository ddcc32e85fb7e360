import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageSizeOf, readCursor, writeCursor } from './organization.rules.ts';

it('a cursor reads back as it was written', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, id) => {
      expect(readCursor(writeCursor({ name, id }))).toEqual({ name, id });
    }),
  );
});

it.each(['', 'x', 'e30', 'WzFd', '%%%', null])('starts from the beginning on %s', (text) => {
  expect(readCursor(text)).toBeNull();
});

it.each([
  [-1, 1],
  [0, 1],
  [50, 50],
  [1_000_000, 200],
])('a page of %i has %i rows', (asked, given) => {
  expect(pageSizeOf(asked)).toBe(given);
});
