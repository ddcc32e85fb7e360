import { expect, test } from 'vitest';
import { directoryForm, directoryInput } from './directory-form.ts';

const entry = {
  baseCode: '450131901000',
  version: 4,
  name: '便民事项',
  typeCode: '20',
  levels: ['4'],
  basis: [{ basisId: 'law', article: ' 第三条 ', text: '' }],
  isValid: true,
};

test('an entry comes back as it was, articles trimmed', () => {
  expect(directoryInput(directoryForm(entry), 4)).toEqual({
    baseCode: '450131901000',
    expectedVersion: 4,
    name: '便民事项',
    typeCode: '20',
    levels: ['4'],
    basis: [{ basisId: 'law', article: '第三条', text: '' }],
    isValid: true,
  });
});

test('a citation without a law is left out, levels are in order', () => {
  const form = { ...directoryForm(null), levels: ['5', '3'], basis: [{ basisId: '', article: '第一条', text: '' }] };
  expect(directoryInput(form, null)).toMatchObject({ levels: ['3', '5'], basis: [], expectedVersion: null });
});
