import { computed, type Ref, shallowRef, watch } from 'vue';

/** A page of a keyed list as every service answers it. */
export interface KeyedPage<Row> {
  nodes: readonly Row[];
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

/** Rows so far, and the cursor to ask for next; null at the end. */
export interface Pages<Row> {
  rows: Readonly<Ref<readonly Row[]>>;
  nextCursor: Readonly<Ref<string | null>>;
}

/**
 * Strings the pages of a list together. `after` is the cursor the query was asked with: null begins anew,
 * a repeated page (cache, then network) replaces its earlier answer.
 */
export function usePages<Row>(page: () => KeyedPage<Row> | null | undefined, after: Ref<string | null>): Pages<Row> {
  const pages = shallowRef(new Map<string | null, readonly Row[]>());
  watch(
    page,
    (answer) => {
      if (!answer) return;
      const kept = after.value === null ? [] : [...pages.value].filter(([cursor]) => cursor !== after.value);
      pages.value = new Map([...kept, [after.value, answer.nodes]]);
    },
    { immediate: true },
  );
  const nextCursor = computed(() => {
    const info = page()?.pageInfo;
    return info?.hasNextPage ? (info.endCursor ?? null) : null;
  });
  return { rows: computed(() => [...pages.value.values()].flat()), nextCursor };
}
