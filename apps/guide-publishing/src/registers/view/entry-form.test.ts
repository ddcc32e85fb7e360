import { expect, test } from 'vitest';
import { entryForm, entryInput } from './entry-form.ts';

test('a new entry is a power of the county', () => {
  expect(entryForm(null)).toMatchObject({ kind: 'POWER', levels: ['4'], basis: '' });
});

test('citations are lines, blank ones dropped, levels in order', () => {
  const form = { ...entryForm(null), basis: ' 甲法第一条 \n\n乙条例第二条\n', levels: ['4', '3'] };
  expect(entryInput(form)).toMatchObject({ basis: ['甲法第一条', '乙条例第二条'], levels: ['3', '4'] });
});
