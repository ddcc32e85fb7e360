import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumber, checkCaseNumber } from './case-number.ts';
import { checkCreditCode } from './credit-code.ts';
import { checkIdNumber } from './id-number.ts';
import { checkItemCode } from './item-code.ts';
import { checkMobile } from './mobile.ts';
import { checkS10 } from './s10.ts';

describe('checkIdNumber', () => {
  it.each([
    '450802199001010018',
    '450821198811231044',
    '450881197605060039',
    '450803198506124522',
    '11010519491231002X',
  ])('accepts %s', (code) => {
    expect(checkIdNumber(code, '2026-11-22')).toEqual({ ok: true, normalized: code });
  });

  it('writes a lower-case x large', () => {
    expect(checkIdNumber(' 11010519491231002x ', '2026-11-22')).toEqual({
      ok: true,
      normalized: '11010519491231002X',
    });
  });

  it.each([
    ['450802199001010019', { problem: 'CHECK_DIGIT', expected: '8' }],
    ['450802199002300011', { problem: 'DATE' }],
    ['440524188001010014', { problem: 'DATE' }],
    ['990802199001010018', { problem: 'PROVINCE' }],
    ['450802900101001', { problem: 'LENGTH' }],
    ['4508021990010100A8', { problem: 'FORMAT' }],
  ])('refuses %s', (code, problem) => {
    expect(checkIdNumber(code, '2026-11-22')).toEqual({ ok: false, ...problem });
  });

  it('refuses a birth after today', () => {
    expect(checkIdNumber('450802199001010018', '1989-12-31')).toEqual({ ok: false, problem: 'DATE' });
  });
});

describe('checkCreditCode', () => {
  it.each([
    '91350100M000100Y43',
    '11450800MB0F00020J',
    '11450802MB0F10018Y',
    '91450800MA5K00012N',
    '92450802MA5K00020B',
  ])('accepts %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, normalized: code });
  });

  it.each([
    ['91350100M000100Y44', { problem: 'CHECK_DIGIT', expected: '3' }],
    ['91350100M000100Y5C', { problem: 'CHECK_DIGIT', expected: '4' }],
    ['91350100I000100Y43', { problem: 'LETTER' }],
    ['91350100O000100Y43', { problem: 'LETTER' }],
    ['91350100S000100Y43', { problem: 'LETTER' }],
    ['91350100V000100Y43', { problem: 'LETTER' }],
    ['91350100Z000100Y43', { problem: 'LETTER' }],
    ['913501AAM000100Y43', { problem: 'FORMAT' }],
    ['91350100M000100Y4', { problem: 'LENGTH' }],
  ])('refuses %s', (code, problem) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, ...problem });
  });
});

describe('checkItemCode', () => {
  const code = '11450802MB0F10018Y4000131024000';

  it('accepts an implementation code and a handling code', () => {
    expect(checkItemCode(code)).toEqual({ ok: true, normalized: code });
    expect(checkItemCode(`${code}01`)).toEqual({ ok: true, normalized: `${code}01` });
  });

  it.each([
    [`${code}0`, 'LENGTH'],
    [`${code}00`, 'FORMAT'],
    ['11450802MB0F10018Y7000131024000', 'FORMAT'],
    ['11450802MB0F10018Y4001131024000', 'FORMAT'],
    ['11450802MB0F10018Z4000131024000', 'LETTER'],
    ['11450802MB0F10018X4000131024000', 'CHECK_DIGIT'],
  ])('refuses %s', (text, problem) => {
    expect(checkItemCode(text)).toMatchObject({ ok: false, problem });
  });
});

describe('checkS10', () => {
  it.each([
    'RR473124829GB',
    'RR000717581GB',
    'RR966331020GB',
    'RR761294038GB',
    'RR123456785GB',
    'EA202600011CN',
    'EA100000017CN',
    'EB000717595HK',
  ])('accepts %s', (code) => {
    expect(checkS10(code)).toEqual({ ok: true, normalized: code });
  });

  it('drops the spaces of a label', () => {
    expect(checkS10('ea 2026 0001 1 cn')).toEqual({ ok: true, normalized: 'EA202600011CN' });
  });

  it.each([
    ['EA202600012CN', { problem: 'CHECK_DIGIT', expected: '1' }],
    ['JA202600011CN', { problem: 'LETTER' }],
    ['EA20260001CN', { problem: 'LENGTH' }],
    ['E1202600011CN', { problem: 'FORMAT' }],
  ])('refuses %s', (code, problem) => {
    expect(checkS10(code)).toEqual({ ok: false, ...problem });
  });
});

describe('checkMobile', () => {
  it('accepts eleven digits, grouped or not', () => {
    expect(checkMobile('13800000001')).toEqual({ ok: true, normalized: '13800000001' });
    expect(checkMobile('138 0000-0001')).toEqual({ ok: true, normalized: '13800000001' });
  });

  it.each([
    ['12800000001', 'FORMAT'],
    ['1380000000', 'LENGTH'],
    ['1380000000a', 'FORMAT'],
    ['', 'LENGTH'],
  ])('refuses %j', (text, problem) => {
    expect(checkMobile(text)).toEqual({ ok: false, problem });
  });
});

describe('caseNumber', () => {
  const someNumber = fc
    .tuple(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 999_999 }),
    )
    .map(([date, sequence]) => caseNumber(date.toISOString().slice(0, 10), sequence));

  it('carries date and sequence', () => {
    expect(caseNumber('2026-03-02', 1)).toBe('GG2603020000011');
    expect(() => caseNumber('2026-03-02', 0)).toThrow(RangeError);
    expect(() => caseNumber('2026-02-30', 1)).toThrow(RangeError);
  });

  it('passes its own check, and no single wrong digit does', () => {
    fc.assert(
      fc.property(
        someNumber,
        fc.integer({ min: 2, max: 14 }),
        fc.integer({ min: 1, max: 9 }),
        (number, index, shift) => {
          expect(checkCaseNumber(number.toLowerCase())).toEqual({ ok: true, normalized: number });
          const wrong = (Number(number[index]) + shift) % 10;
          expect(checkCaseNumber(number.slice(0, index) + wrong + number.slice(index + 1)).ok).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['GG260302000001', 'LENGTH'],
    ['GX2603020000011', 'FORMAT'],
    ['GG2613020000011', 'DATE'],
    ['GG2603020000012', 'CHECK_DIGIT'],
  ])('refuses %s', (text, problem) => {
    expect(checkCaseNumber(text)).toMatchObject({ ok: false, problem });
  });
});
