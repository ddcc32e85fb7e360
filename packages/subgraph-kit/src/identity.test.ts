import { expect, test } from 'vitest';
import { hasRole, type LetterClaim, letterFor } from './identity.ts';
import { staffActor } from './testing/actors.samples.ts';

const letter: LetterClaim = {
  no: 'L1',
  issuerId: 'bureau',
  powers: ['accept', 'review'],
  items: ['item-1'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};
const actor = staffActor({ letters: [letter, { ...letter, no: 'L2', items: 'ALL', powers: ['seal'] }] });
const need = { power: 'review', issuerId: 'bureau', itemCode: 'item-1', on: '2026-06-01' };

test.each([
  ['covers its item', need, 'L1'],
  ['any item will do when none is asked', { ...need, itemCode: undefined }, 'L1'],
  ['covers all items', { ...need, power: 'seal', itemCode: 'item-9' }, 'L2'],
  ['first day counts', { ...need, on: '2026-01-01' }, 'L1'],
  ['last day counts', { ...need, on: '2026-12-31' }, 'L1'],
  ['too early', { ...need, on: '2025-12-31' }, undefined],
  ['expired', { ...need, on: '2027-01-01' }, undefined],
  ['another item', { ...need, itemCode: 'item-2' }, undefined],
  ['another power', { ...need, power: 'decide' }, undefined],
  ['another issuer', { ...need, issuerId: 'other' }, undefined],
])('a letter: %s', (_, asked, no) => {
  expect(letterFor(actor, asked)?.no).toBe(no);
});

test('nobody holds nothing', () => {
  expect(letterFor(null, need)).toBeNull();
  expect(hasRole(null, 'ACC')).toBe(false);
  expect(hasRole(actor, 'ACC')).toBe(true);
  expect(hasRole(actor, 'APR')).toBe(false);
});
