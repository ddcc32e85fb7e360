import { useI18n } from 'vue-i18n';
import type { GuideSearchQuery } from '../../gql/graphql.ts';
import { facetOfPart, type SearchPart } from '../../view/guide/search-address.ts';
import { useGuideLabels } from './use-guide-labels.ts';

/** Labels of values that results had once: a search without results answers none. */
const seen = new Map<string, string>();

/** The word for a value of a facet: what the results say, what they said before, the code list's word, or the code. */
export function useFacetLabels(facets: () => GuideSearchQuery['searchItems']['facets']) {
  const { t } = useI18n();
  const labels = useGuideLabels();

  return (part: SearchPart, value: string): string => {
    if (part === 'online') return t(`portal.guides.reach.${value}`);
    const name = facetOfPart[part];
    const { values = [] } = facets().find((facet) => facet.name === name) ?? {};
    for (const one of values) seen.set(`${name} ${one.value}`, one.label);
    return seen.get(`${name} ${value}`) ?? labels.value[name]?.[value] ?? value;
  };
}
