import { useGraphqlQuery } from '@onewindow/shell-contract';
import { usePages } from '@onewindow/ui';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { GuideHitFragment } from '../../gql/graphql.ts';
import { GuideSearchQuery } from '../../pages/guide/guide-search.query.ts';
import { addressOf, askedOf, type GuideSearch, type SearchPart, searchOf } from '../../view/guide/search-address.ts';
import { rememberPlace, useOwnPlace } from './use-place.ts';

/** The search that the address says, its results so far, and ways to change the address. */
export function useGuideSearch() {
  const route = useRoute();
  const router = useRouter();
  const { place: ownPlace } = useOwnPlace();
  const search = computed<GuideSearch>(() => searchOf(route.query));
  const asked = computed(() => askedOf(search.value));
  const after = ref<string | null>(null);
  const { data, error, fetching, executeQuery } = useGraphqlQuery({
    query: GuideSearchQuery,
    variables: () => ({ ...asked.value, after: after.value, place: ownPlace.value || null }),
  });
  const found = computed(() => data.value?.searchItems ?? null);
  const { rows, nextCursor } = usePages<GuideHitFragment>(() => found.value, after);
  watch([asked, ownPlace], () => {
    after.value = null;
  });

  const linkTo = (part: SearchPart, value: string) => ({ query: addressOf({ ...search.value, [part]: value }) });

  /** Words that are being typed replace each other in the history; a submitted search is a step of its own. */
  function seek(text: string, isSubmitted: boolean) {
    const query = addressOf({ ...search.value, text: text.trim() });
    void (isSubmitted ? router.push({ query }) : router.replace({ query }));
  }

  function choosePlace(code: string) {
    if (code) rememberPlace(code);
    void router.push(linkTo('place', code));
  }

  return {
    search,
    found,
    rows,
    error,
    fetching,
    nextCursor,
    linkTo,
    seek,
    choosePlace,
    more: () => {
      after.value = nextCursor.value;
    },
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
  };
}
