import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversDivision, divisionPrefix, levelOf } from './division.rules.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]{${length}}$`));

describe('levelOf', () => {
  it.each([
    ['450800', 'CITY'],
    ['450802', 'COUNTY'],
    ['450802001', 'TOWNSHIP'],
    ['450802001003', 'VILLAGE'],
    ['450000', null],
    ['4508', null],
    ['45080x', null],
  ])('%s is %s', (code, level) => {
    expect(levelOf(code)).toBe(level);
  });
});

describe('coversDivision', () => {
  it('reaches from the province down', () => {
    expect(coversDivision('450000', '450802')).toBe(true);
    expect(coversDivision('450800', '450802001')).toBe(true);
    expect(coversDivision('450802', '450803001')).toBe(false);
    expect(coversDivision('450802', '450800')).toBe(false);
  });

  it('never lets a pattern through', () => {
    expect(divisionPrefix('%')).toBeNull();
    expect(divisionPrefix('4508__')).toBeNull();
    expect(coversDivision('', '450802')).toBe(false);
  });

  it('holds for a division and each of its descendants, and never for the ancestor', () => {
    fc.assert(
      fc.property(digits(6), digits(3), digits(3), (county, town, village) => {
        expect(coversDivision(county, county)).toBe(true);
        expect(coversDivision(county, county + town + village)).toBe(true);
        expect(coversDivision(county + town, county)).toBe(false);
      }),
    );
  });
});
