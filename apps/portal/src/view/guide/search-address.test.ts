import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, askedOf, isTooShort, searchOf, shorterText } from './search-address.ts';

const nothing = searchOf({});

test('an address says only what is asked for', () => {
  expect(addressOf({ ...nothing, text: '食品', online: 'WHOLLY' })).toEqual({ q: '食品', online: 'WHOLLY' });
});

test('what stands twice in the address, or is unknown, is left out', () => {
  expect(searchOf({ q: ['食品', '烟草'], online: 'PERHAPS' })).toEqual(nothing);
});

test('address and search belong together', () => {
  const part = fc.string().map((text) => text.trim());
  const search = fc.record({
    text: part,
    audience: part,
    person: part,
    company: part,
    office: part,
    place: part,
    online: fc.constantFrom('' as const, 'WHOLLY' as const, 'PARTLY' as const, 'WINDOW_ONLY' as const),
  });
  fc.assert(
    fc.property(search, (asked) => {
      expect(searchOf(addressOf(asked))).toEqual(asked);
    }),
  );
});

test('one character is not looked for, two are', () => {
  expect(isTooShort('食')).toBe(true);
  expect(askedOf({ ...nothing, text: '食' }).text).toBeNull();
  expect(askedOf({ ...nothing, text: '食品' }).text).toBe('食品');
  expect(askedOf({ ...nothing, place: '450802' }).filter).toMatchObject({ divisionCode: '450802', audience: null });
});

test('shorter words are offered only when there are some', () => {
  expect(shorterText('食品许可')).toBe('食品');
  expect(shorterText('食品')).toBeNull();
});
