import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWaybill, type WaybillFormat } from './waybill.rules.ts';

const ems: readonly WaybillFormat[] = [
  { kind: 'PATTERN', pattern: '^\\d{13}$', words: '13 digits' },
  { kind: 'S10', firstLetter: 'E', country: 'CN', words: 'S10' },
];

test.each([
  ['1272448151316', true],
  ['EA202600011CN', true],
  ['ea 2026 00011 cn', true],
  ['EA100000017CN', true],
  ['EB000717595HK', false],
  ['RR473124829CN', false],
  ['SF123456789012', false],
  ['127244815131', false],
  ['', false],
])('%s accepted: %s', (number, ok) => {
  expect(checkWaybill(number, ems).ok).toBe(ok);
});

test('a wrong S10 check digit is named', () => {
  expect(checkWaybill('EA202600012CN', ems)).toEqual({ ok: false, reason: 'S10_CHECK_DIGIT', expectedCheckDigit: '1' });
});

test('another number of the right length but a foreign form is not of the format', () => {
  expect(checkWaybill('SF1234567890123', ems)).toEqual({ ok: false, reason: 'NOT_PARTNER_FORMAT' });
});

test('exactly one of the ten check digits passes, and any text gets an answer', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8}$/), (digits) => {
      const passing = [...'0123456789'].filter((check) => checkWaybill(`EA${digits}${check}CN`, ems).ok);
      return passing.length === 1;
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => typeof checkWaybill(text, ems).ok === 'boolean'));
});
