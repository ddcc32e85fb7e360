import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchTerms } from '../item/item-search.rules.ts';
import { readSearchCursor, textDemand, writeSearchCursor } from './search-demand.rules.ts';

test('a word is asked for by pairs side by side, one character by itself', () => {
  expect(textDemand('食')?.terms).toEqual(['食']);
  expect(textDemand('食品')?.terms).toEqual(['食品']);
  expect(textDemand('身份证')?.terms).toEqual(['身份', '份证']);
  expect(textDemand('租赁合同 食')?.terms).toEqual(['租赁', '合同', '食']);
  expect(textDemand(' \0 ')).toBeNull();
});

test('whatever a name holds is found by any part of it', () => {
  const name = fc.string({
    unit: fc.constantFrom('食', '品', '经', '营', 'a', '1', '𠮷'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(name, fc.nat(11), fc.nat(12), (text, from, length) => {
      const part = [...text].slice(from, from + length).join('');
      const demand = textDemand(part);
      if (demand) expect(searchTerms(text)).toEqual(expect.arrayContaining([...demand.terms]));
    }),
  );
});

test('only what looks like a code is looked for as one', () => {
  expect(textDemand('11450802mb0f10018y')?.code).toBe('11450802MB0F10018Y');
  for (const text of ['spjyxkxbspjyxkxb', '450802', '食品经营许可新办餐饮服务'])
    expect(textDemand(text)?.code).toBeNull();
});

test('a cursor is read back, and nothing else is', () => {
  const cursor = { rank: 3, name: '食品', code: 'x' } as const;
  expect(readSearchCursor(writeSearchCursor(cursor))).toEqual(cursor);
  for (const other of [[5, 'a', 'b'], [1, 'a'], [1, '\0', 'b'], 'x'])
    expect(readSearchCursor(Buffer.from(JSON.stringify(other)).toString('base64url'))).toBeNull();
});
