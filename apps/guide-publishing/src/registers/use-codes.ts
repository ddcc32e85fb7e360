import { useGraphqlQuery } from '@onewindow/shell-contract';
import { computed } from 'vue';
import { CodeListsQuery } from './codes/codes.query.ts';

/** Code lists by id: the codes offered, and the word of any code. */
export function useCodes() {
  const { data } = useGraphqlQuery({ query: CodeListsQuery, variables: {}, requestPolicy: 'cache-first' });
  const lists = computed(() => new Map((data.value?.codeLists ?? []).map((list) => [list.id, list.codes])));
  const optionsOf = (id: string) => (lists.value.get(id) ?? []).filter(({ isActive }) => isActive);
  const wordOf = (id: string, code: string) => lists.value.get(id)?.find((entry) => entry.code === code)?.label ?? code;
  return { optionsOf, wordOf };
}
