import { expect, test } from 'vitest';
import { divisionPrefix, isWithin } from './division.ts';

test.each([
  ['450802', '450800', true],
  ['450802001', '450800', true],
  ['450802001', '450802', true],
  ['450802', '450802', true],
  ['450803', '450802', false],
  ['450800', '450802', false],
  ['450802', '450802001', false],
  ['450802001201', '450802001', true],
])('%s within %s: %s', (division, above, within) => {
  expect(isWithin(division, above)).toBe(within);
});

test('zeros below county level are part of the code', () => {
  expect(['450000', '450800', '450802', '450802100'].map(divisionPrefix)).toEqual([
    '45',
    '4508',
    '450802',
    '450802100',
  ]);
});
