import { expect, test } from 'vitest';
import { versionPairOf } from './version-pair.ts';

test('the address chooses, in whatever order', () => {
  expect(versionPairOf({ from: '3', to: '1' }, [3, 2, 1])).toEqual({ from: 1, to: 3 });
});

test.each([{}, { from: '2' }, { from: '2', to: '2' }, { from: '7', to: '9' }, { from: 'x', to: '1' }])(
  '%o compares the last two',
  (query) => expect(versionPairOf(query, [3, 2, 1])).toEqual({ from: 2, to: 3 }),
);

test('one version has nothing to be compared with', () => {
  expect(versionPairOf({ from: '1', to: '2' }, [1])).toBeNull();
});
