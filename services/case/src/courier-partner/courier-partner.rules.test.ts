import { expect, test } from 'vitest';
import { parcelPartner, postPartner } from '../testing/bundle.samples.ts';
import { carrierProblem } from './courier-partner.rules.ts';

test('only the post, and only while its contract lasts, carries official documents', () => {
  expect(carrierProblem(postPartner, '2026-01-01')).toBeNull();
  expect(carrierProblem(postPartner, '2026-12-31')).toBeNull();
  expect(carrierProblem(postPartner, '2027-01-01')).toBe('NO_CONTRACT');
  expect(carrierProblem(postPartner, '2025-12-31')).toBe('NO_CONTRACT');
  expect(carrierProblem(parcelPartner, '2026-11-23')).toBe('MAY_NOT_CARRY_OFFICIAL_DOCUMENTS');
  expect(carrierProblem(null, '2026-11-23')).toBe('UNKNOWN_PARTNER');
});
