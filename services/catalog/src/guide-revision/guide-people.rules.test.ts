import { expect, test } from 'vitest';
import {
  coversDivision,
  type GuidePerson,
  maySeeWork,
  organizationsOf,
  partsOf,
  supervisedCovering,
  writingRoleOf,
} from './guide-people.rules.ts';

const staff = (...roles: [code: string, organizationId: string, divisionCode: string][]): GuidePerson => ({
  kind: 'STAFF',
  personId: 'p',
  organizationId: 'own',
  roles: roles.map(([code, organizationId, divisionCode]) => ({ code, organizationId, divisionCode })),
});
const guide = { organizationId: 'market', divisionCode: '450802001' };

test('a division holds itself and all below; what is no division holds nothing', () => {
  expect(coversDivision('450800', '450802001')).toBe(true);
  expect(coversDivision('450802', '450802001')).toBe(true);
  expect(coversDivision('450802001', '450802001000')).toBe(true);
  expect(coversDivision('450802', '450800')).toBe(false);
  expect(coversDivision('450803', '450802')).toBe(false);
  for (const nonsense of ['', '4508', 'x', '%']) expect(coversDivision(nonsense, '450802')).toBe(false);
});

test('supervisors of the county and the city take part, of another county not', () => {
  expect(partsOf(staff(['SUP', 'o', '450802']), guide)).toEqual(['SUPERVISOR']);
  expect(partsOf(staff(['SUP', 'o', '450800']), guide)).toEqual(['SUPERVISOR', 'CITY_SUPERVISOR']);
  expect(partsOf(staff(['SUP', 'o', '450803']), guide)).toEqual([]);
  expect(supervisedCovering(staff(['SUP', 'o', '450803'], ['SUP', 'o', '450802']), '450802')).toEqual(['450802']);
});

test('writers and second persons are of the very organisation; its other staff only look', () => {
  expect(partsOf(staff(['DEP', 'market', '450802']), guide)).toEqual(['WRITER', 'SECOND_PERSON']);
  expect(partsOf(staff(['APR', 'market', '450802']), guide)).toEqual(['SECOND_PERSON']);
  expect(partsOf(staff(['DEP', 'other', '450802']), guide)).toEqual([]);
  expect(maySeeWork(staff(['REV', 'market', '450802']), guide)).toBe(true);
  expect(maySeeWork(staff(['REV', 'other', '450802']), guide)).toBe(false);
  expect(maySeeWork({ ...staff(['DEP', 'market', '450802']), kind: 'APPLICANT' }, guide)).toBe(false);
  expect(maySeeWork(null, guide)).toBe(false);
});

test('who writes for two organisations writes for the own one first', () => {
  const both = staff(['DEP', 'other', '450803'], ['DEP', 'own', '450802']);
  expect(writingRoleOf(both)?.organizationId).toBe('own');
  expect(writingRoleOf(staff(['DEP', 'other', '450803']))?.organizationId).toBe('other');
  expect(writingRoleOf(staff(['APR', 'own', '450802']))).toBeNull();
  expect(organizationsOf(both, ['DEP'])).toEqual(['other', 'own']);
});
