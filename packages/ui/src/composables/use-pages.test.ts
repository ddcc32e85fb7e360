import { expect, test } from 'vitest';
import { nextTick, ref, shallowRef } from 'vue';
import { type KeyedPage, usePages } from './use-pages.ts';

const page = (nodes: string[], endCursor: string | null): KeyedPage<string> => ({
  nodes,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

test('pages are strung together, and a repeated answer replaces its page', async () => {
  const after = ref<string | null>(null);
  const answer = shallowRef<KeyedPage<string> | null>(page(['a'], '1'));
  const { rows, nextCursor } = usePages(() => answer.value, after);
  expect(rows.value).toEqual(['a']);
  after.value = nextCursor.value;
  answer.value = page(['b'], null);
  await nextTick();
  expect(rows.value).toEqual(['a', 'b']);
  answer.value = page(['b', 'c'], null);
  await nextTick();
  expect(rows.value).toEqual(['a', 'b', 'c']);
  expect(nextCursor.value).toBeNull();
});

test('a new first page begins anew', async () => {
  const after = ref<string | null>('1');
  const answer = shallowRef<KeyedPage<string> | null>(page(['b'], null));
  const { rows } = usePages(() => answer.value, after);
  after.value = null;
  answer.value = page(['x'], null);
  await nextTick();
  expect(rows.value).toEqual(['x']);
});
