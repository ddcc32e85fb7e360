import type { Actor } from '@onewindow/subgraph-kit';
import { expect, test } from 'vitest';
import { readsPapersOf, takesPart } from './case-party.rules.ts';

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

test('supervisors see the cases of their division and of those below, and no others', () => {
  const real = { applicantPersonId: 'applicant', organizationIds: ['11450802MB0F10018Y'] };
  const supervisor = (code: string, divisionCode: string): Actor => ({
    ...staff,
    roles: [{ code, organizationId: 'x', divisionCode }],
  });
  for (const code of ['SUP', 'MON']) {
    expect(takesPart(supervisor(code, '450802'), real)).toBe(true);
    expect(takesPart(supervisor(code, '450800'), real)).toBe(true);
    expect(takesPart(supervisor(code, '450803'), real)).toBe(false);
    expect(takesPart(supervisor(code, '450802001'), real)).toBe(false);
  }
});

test('papers of a member are hidden from the reviewers of another department', () => {
  const reviewer: Actor = { ...staff, roles: [{ code: 'REV', organizationId: 'fire', divisionCode: '450802' }] };
  expect(readsPapersOf(reviewer, party, 'fire')).toBe(true);
  expect(readsPapersOf(reviewer, party, 'lead')).toBe(false);
  expect(readsPapersOf({ ...staff, letters: [letter] }, party, 'lead')).toBe(true);
  expect(readsPapersOf({ ...staff, letters: [{ ...letter, powers: ['review'] }] }, party, 'lead')).toBe(false);
  expect(readsPapersOf({ ...staff, personId: 'applicant' }, party, 'lead')).toBe(true);
  expect(takesPart({ ...staff, letters: [{ ...letter, powers: ['seal'] }] }, party)).toBe(false);
});
