import { expect, test } from 'vitest';
import { count99, shortTime, wallClockOf, yuan } from './instant.ts';

test('instants stand on the clock of Shanghai, whatever zone the browser is in', () => {
  expect(wallClockOf('2026-11-25T16:30:00Z')).toEqual({ year: 2026, month: 11, day: 26, weekday: 4, time: '00:30' });
});

test('civil dates stay the day they say', () => {
  expect(wallClockOf('2026-11-25')).toEqual({ year: 2026, month: 11, day: 25, weekday: 3, time: '' });
});

test('midnight is 00, not 24', () => {
  expect(wallClockOf('2026-11-24T16:00:00Z').time).toBe('00:00');
});

test('what is no date throws instead of showing nonsense', () => {
  expect(() => wallClockOf('soon')).toThrow(RangeError);
});

test.each([
  ['2026-11-25T01:26:00Z', '11/25 09:26'],
  ['2026-11-25', '11/25'],
])('%s on a time line is %s', (value, text) => expect(shortTime(value)).toBe(text));

test('money has two decimals and thousands', () => expect(yuan(1234)).toBe('¥1,234.00'));

test.each([
  [99, '99'],
  [100, '99+'],
])('a count of %i reads %s', (count, text) => expect(count99(count)).toBe(text));
