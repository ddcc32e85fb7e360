import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReportNumber, reportNumber } from './guide-error-report.rules.ts';

const lots = fc.integer({ min: 1, max: 999_999 });

test('a number reads back however it is typed', () => {
  fc.assert(
    fc.property(lots, (lot) => {
      const number = reportNumber('2026-11-23', lot);
      expect(number).toMatch(/^JC261123\d{7}$/);
      expect(readReportNumber(` ${number.slice(0, 8).toLowerCase()}-${number.slice(8)} `)).toBe(number);
    }),
  );
});

test('one wrong digit is no number', () => {
  fc.assert(
    fc.property(lots, fc.integer({ min: 8, max: 14 }), fc.integer({ min: 1, max: 9 }), (lot, place, more) => {
      const number = reportNumber('2026-11-23', lot);
      const wrong = (Number(number[place]) + more) % 10;
      expect(readReportNumber(`${number.slice(0, place)}${wrong}${number.slice(place + 1)}`)).toBeNull();
    }),
  );
  for (const text of ['', 'GG2611230000018', 'JC', `JC' or 1=1`]) expect(readReportNumber(text)).toBeNull();
});
