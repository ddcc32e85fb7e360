import type { ServicePlace } from '@onewindow/guide-lint';
import { expect, test } from 'vitest';
import { placeRows } from './item-places.ts';

const place = (divisionCode: string, hallId: string | null = divisionCode): ServicePlace => ({
  id: divisionCode,
  hallId,
  hallName: '某中心',
  divisionCode,
  address: '',
  floor: '',
  window: '',
  hours: '',
  traffic: '',
});
const places = ['450800', '450803', '450802', '450802001', '450802002'].map((code) => place(code));
const shown = (divisionCode: string | null): [string, string, boolean][] =>
  placeRows(places, divisionCode).map((row) => [row.divisionCode, row.level, row.isNearest]);

test('own township first, then county, then city, then the others', () => {
  expect(shown('450802001')).toEqual([
    ['450802001', 'TOWNSHIP', true],
    ['450802', 'COUNTY', false],
    ['450800', 'CITY', false],
    ['450803', 'COUNTY', false],
    ['450802002', 'TOWNSHIP', false],
  ]);
  expect(shown('450802003')[0]).toEqual(['450802', 'COUNTY', true]);
  expect(shown('450804')[0]).toEqual(['450800', 'CITY', true]);
});

test('without a division by level, and a place without hall has none', () => {
  expect(shown(null).map(([, level]) => level)).toEqual(['CITY', 'COUNTY', 'COUNTY', 'TOWNSHIP', 'TOWNSHIP']);
  expect(shown(null).some(([, , isNearest]) => isNearest)).toBe(false);
  expect(placeRows([place('450800', null)], null)[0]?.hall).toBeNull();
  expect(placeRows(places, null)[0]?.hall).toEqual({ __typename: 'Hall', id: '450800' });
  expect(placeRows([], '450802')).toEqual([]);
});
