import { expect, test } from 'vitest';
import { documentIdOf, toPersisted } from './document.ts';

test('one hash is one document', () => {
  const first = toPersisted({ __meta__: { hash: 'a' } });
  expect(toPersisted({ __meta__: { hash: 'a' } })).toBe(first);
  expect(first).toMatchObject({ documentId: 'a', definitions: [] });
});

test('a document without a hash is a mistake of the build, said at once', () => {
  expect(() => documentIdOf({})).toThrow('code generation');
});
