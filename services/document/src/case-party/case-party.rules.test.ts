import type { Actor } from '@onewindow/subgraph-kit';
import { expect, test } from 'vitest';
import { takesPart } from './case-party.rules.ts';

const staff: Actor = {
  accountId: 'a',
  personId: 'p',
  name: 'x',
  kind: 'STAFF',
  organizationId: 'hall',
  organizationName: null,
  divisionCode: '450802',
  hall: null,
  idNumber: null,
  mobile: null,
  roles: [],
  letters: [],
};
const party = { applicantPersonId: 'applicant', organizationIds: ['lead', 'fire'] };
const letter = {
  no: '1',
  issuerId: 'fire',
  powers: ['accept'],
  items: 'ALL' as const,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

test('the applicant, departments in the case and their authorised staff take part; others do not', () => {
  expect(takesPart(null, party)).toBe(false);
  expect(takesPart(staff, party)).toBe(false);
  expect(takesPart(staff, null)).toBe(false);
  expect(takesPart({ ...staff, kind: 'APPLICANT', personId: 'applicant' }, party)).toBe(true);
  expect(takesPart({ ...staff, letters: [letter] }, party)).toBe(true);
  expect(takesPart({ ...staff, letters: [{ ...letter, issuerId: 'tobacco' }] }, party)).toBe(false);
  expect(takesPart({ ...staff, roles: [{ code: 'REV', organizationId: 'lead', divisionCode: '450802' }] }, party)).toBe(
    true,
  );
  expect(takesPart({ ...staff, roles: [{ code: 'COU', organizationId: 'lead', divisionCode: '450802' }] }, party)).toBe(
    false,
  );
  expect(
    takesPart(
      { ...staff, kind: 'APPLICANT', roles: [{ code: 'SUP', organizationId: 'x', divisionCode: '450800' }] },
      party,
    ),
  ).toBe(false);
});
