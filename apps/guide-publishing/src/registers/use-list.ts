import { type RegisteredDocument, useGraphqlQuery } from '@onewindow/shell-contract';
import { type KeyedPage, usePages } from '@onewindow/ui';
import { computed, ref, watch } from 'vue';

/**
 * A keyed list that begins anew when its filter changes. `pageOf` finds the page in the answer.
 * `again` reads from the service, after an act changed rows.
 */
export function useList<Result, Variables extends { after?: string | null }, Row>(
  query: RegisteredDocument<Result, Variables>,
  filter: () => Omit<Variables, 'after'>,
  pageOf: (result: Result) => KeyedPage<Row> | null | undefined,
) {
  const after = ref<string | null>(null);
  const { data, error, fetching, executeQuery } = useGraphqlQuery({
    query,
    variables: () => ({ ...filter(), after: after.value }) as Variables,
  });
  const { rows, nextCursor } = usePages(() => (data.value ? pageOf(data.value) : null), after);
  watch(filter, (now, before) => {
    if (JSON.stringify(now) !== JSON.stringify(before)) after.value = null;
  });
  return {
    data,
    rows,
    loading: computed(() => fetching.value),
    failed: computed(() => error.value !== undefined),
    hasMore: computed(() => nextCursor.value !== null),
    more: () => {
      after.value = nextCursor.value;
    },
    again: () => {
      after.value = null;
      void executeQuery({ requestPolicy: 'network-only' });
    },
  };
}
