import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answeringOrganizationOf,
  type BundleAct,
  type BundleVersionState,
  decidePublication,
  leadingOrganizationOf,
  maySeeWork,
  partOf,
  refusalOf,
  type StaffFacts,
  stateAfter,
} from './bundle.rules.ts';

const bundle = { leadId: 'L', coOrganizationIds: ['A'], workingCoOrganizationIds: ['B'] };
const staff = (...roles: [code: string, organizationId: string][]): StaffFacts => ({
  kind: 'STAFF',
  organizationId: roles[0]?.[1] ?? null,
  roles: roles.map(([code, organizationId]) => ({ code, organizationId })),
});

test('states and acts: the whole table', () => {
  const states: BundleVersionState[] = ['DRAFT', 'IN_CONSENT', 'PUBLISHED', 'SUPERSEDED'];
  const acts: BundleAct[] = ['edit', 'requestConsent', 'reopen', 'sign', 'return', 'publish', 'supersede'];
  const table = states.map((state) => acts.map((act) => stateAfter(state, act) ?? '-').join(' '));
  expect(table).toEqual([
    'DRAFT IN_CONSENT - - - - -',
    '- - DRAFT IN_CONSENT DRAFT PUBLISHED -',
    '- - - - - - SUPERSEDED',
    '- - - - - - -',
  ]);
});

test('parts: lead, co-department in force or in work, everybody else', () => {
  expect(partOf(staff(['LEAD', 'L']), bundle)).toBe('LEAD');
  expect(partOf(staff(['DEP', 'L']), bundle)).toBe('READER');
  for (const code of ['LEAD', 'CO', 'DEP']) expect(partOf(staff([code, 'B']), bundle)).toBe('CO');
  expect(partOf(staff(['CO', 'A']), bundle)).toBe('CO');
  expect(partOf(staff(['REV', 'A']), bundle)).toBe('READER');
  expect(partOf(null, bundle)).toBe('READER');
});

test('a role counts only in the organisation it is held in, and never for applicants', () => {
  const mixed = staff(['CO', 'Z'], ['REV', 'L']);
  expect([partOf(mixed, bundle), maySeeWork(mixed, bundle)]).toEqual(['READER', true]);
  const applicant: StaffFacts = { ...staff(['LEAD', 'L']), kind: 'APPLICANT' };
  expect([partOf(applicant, bundle), maySeeWork(applicant, bundle)]).toEqual(['READER', false]);
});

test('people of several organisations act for their own first', () => {
  const twice: StaffFacts = { ...staff(['CO', 'A'], ['CO', 'B']), organizationId: 'B' };
  expect(answeringOrganizationOf(twice, { ...bundle, coOrganizationIds: ['A', 'B'] })).toBe('B');
  expect(leadingOrganizationOf({ ...staff(['LEAD', 'A'], ['LEAD', 'B']), organizationId: 'B' })).toBe('B');
  expect(leadingOrganizationOf(staff(['CO', 'A']))).toBeNull();
});

test('the lead signs nothing, a co-department publishes nothing', () => {
  expect(refusalOf(staff(['LEAD', 'L']), bundle, 'sign')).toBe('CO_DEPARTMENT_REQUIRED');
  expect(refusalOf(staff(['LEAD', 'B']), bundle, 'publish')).toBe('LEAD_DEPARTMENT_REQUIRED');
  expect(refusalOf(staff(['LEAD', 'B']), bundle, 'return')).toBeNull();
});

test('publication is decided exactly when everybody signed this hash', () => {
  const consent = fc.record({
    organizationName: fc.string(),
    state: fc.constantFrom('PENDING' as const, 'SIGNED' as const, 'RETURNED' as const),
    signedHash: fc.constantFrom('h', 'other'),
  });
  fc.assert(
    fc.property(fc.array(consent), (consents) => {
      const isComplete = consents.every(({ state, signedHash }) => state === 'SIGNED' && signedHash === 'h');
      expect(decidePublication(consents, 'h').ok).toBe(isComplete);
    }),
  );
});
