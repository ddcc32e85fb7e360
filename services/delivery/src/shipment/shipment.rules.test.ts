import type { Actor } from '@onewindow/subgraph-kit';
import { expect, test } from 'vitest';
import { canReport, readerOf, recipientFor, SHIPMENT_STATES } from './shipment.rules.ts';

const somebody: Actor = {
  accountId: 'a',
  personId: 'p',
  name: 'x',
  kind: 'STAFF',
  organizationId: 'o',
  organizationName: null,
  divisionCode: '450802',
  hall: null,
  idNumber: null,
  mobile: null,
  roles: [],
  letters: [],
};
const courier: Actor = { ...somebody, roles: [{ code: 'COU', organizationId: 'partner', divisionCode: '450800' }] };
const facts = {
  partnerId: 'partner',
  hallOrganizationId: 'lead',
  applicantPersonId: 'applicant',
  state: 'CREATED' as const,
};
const recipient = {
  name: '刘凤仪',
  mobile: '13800000054',
  divisionCode: '450802001',
  address: '贵城街道示例路1号2栋301室',
};

test('every state but the first is reported from somewhere, and the last from no later one', () => {
  for (const next of SHIPMENT_STATES) {
    const from = SHIPMENT_STATES.filter((now) => canReport(next, now));
    if (next === 'CREATED' || next === 'IN_TRANSIT') expect(from).toEqual([]);
    else expect(from.length).toBeGreaterThan(0);
    expect(canReport(next, 'DELIVERED')).toBe(false);
  }
});

test('only the partner, the hand-out window and the applicant see it', () => {
  expect(readerOf(null, facts)).toBe(null);
  expect(readerOf(somebody, facts)).toBe(null);
  expect(readerOf(courier, facts)).toBe('PARTNER');
  expect(readerOf(courier, { ...facts, partnerId: 'another' })).toBe(null);
  expect(readerOf({ ...somebody, personId: 'applicant' }, facts)).toBe('APPLICANT');
  const letter = {
    no: '1',
    issuerId: 'lead',
    powers: ['handOut'],
    items: 'ALL' as const,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  };
  expect(readerOf({ ...somebody, letters: [letter] }, facts)).toBe('HALL');
  expect(readerOf({ ...somebody, letters: [{ ...letter, powers: ['accept'] }] }, facts)).toBe(null);
});

test('the partner reads the recipient in clear only on the way', () => {
  for (const state of SHIPMENT_STATES) {
    const onTheWay = state !== 'CREATED' && state !== 'DELIVERED';
    expect(recipientFor('PARTNER', state, recipient).isMasked).toBe(!onTheWay);
    expect(recipientFor('HALL', state, recipient).isMasked).toBe(true);
    expect(recipientFor('APPLICANT', state, recipient).name).toBe('刘凤仪');
  }
  const masked = recipientFor('PARTNER', 'CREATED', recipient);
  expect(masked.name).toBe('刘*仪');
  expect(masked.mobile).toBe('138****0054');
  expect(masked.address).not.toContain('301');
});
