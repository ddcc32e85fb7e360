import { useGraphqlQuery } from '@onewindow/shell-contract';
import type { GuideLabels } from '@onewindow/ui/guide';
import { computed, type Ref } from 'vue';
import { GuideWordsQuery } from '../../pages/guide/guide.query.ts';

/** Words for the codes of guides; until they are here, or without them, codes stand as they are. */
export function useGuideLabels(): Readonly<Ref<GuideLabels>> {
  const { data } = useGraphqlQuery({ query: GuideWordsQuery, variables: {}, requestPolicy: 'cache-first' });
  return computed(() =>
    Object.fromEntries(
      (data.value?.codeLists ?? []).map(({ id, codes }) => [
        id,
        Object.fromEntries(codes.map(({ code, label }) => [code, label])),
      ]),
    ),
  );
}
