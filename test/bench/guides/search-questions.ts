/** What people of a city look for, in the shares in which the bench asks it; words are taken from the catalogue. */
import { initialsOf } from '../../../services/catalog/src/item-search/search-columns.ts';
import type { SearchInput } from '../child.ts';
import { catalogue, itemsOfPlace, places } from './catalogue.ts';
import {
  facetTexts,
  longTexts,
  materialTexts,
  subjects,
  twoWordTexts,
  unknownTexts,
} from './catalogue-words.samples.ts';

/** Questions by what makes them easy or hard. */
export type SearchQuestions = Readonly<Record<string, readonly SearchInput[]>>;

export function searchQuestions(): SearchQuestions {
  const guides = [...catalogue(0, itemsOfPlace)];
  const names = guides.map(({ name }) => name);
  const counts = new Map<string, number>();
  for (const pair of names.flatMap(pairsOf)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const byCount = [...counts.keys()].toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  const [example] = guides;
  const { audiences = [], organization, code = '' } = example ?? {};
  const topics = guides.find(({ corporateTopics }) => corporateTopics.length > 0)?.corporateTopics ?? [];
  const divisions = [0, 1, 4, 8].map((index) => places[index]?.divisionCode ?? '');
  const facets: Readonly<Record<string, string>>[] = [
    {},
    { audience: audiences[0] ?? '' },
    { corporateTopic: topics[0] ?? '' },
    { organizationId: organization?.id ?? '' },
    { onlineReach: 'PARTLY' },
    { typeCode: '01', divisionCode: divisions[1] ?? '' },
    ...divisions.map((divisionCode) => ({ divisionCode })),
  ];
  const withFacets = facetTexts.flatMap((text, index) => [
    { text, filter: facets[1 + (index % 5)] ?? {}, place: null },
    { text, filter: { divisionCode: divisions[index] ?? '' }, place: divisions[index] ?? null },
  ]);
  return {
    'common pairs': byCount.slice(0, 12).map(words),
    'rare pairs': byCount
      .filter((pair) => (counts.get(pair) ?? 0) <= actionsEach)
      .slice(0, 80)
      .filter((_, index) => index % 10 === 0)
      .map(words),
    'single characters': [...new Set(names.join(''))].filter((_, index) => index % 40 === 0).map(words),
    'pinyin initials': subjects.filter((_, index) => index % 8 === 0).map((subject) => words(initialsOf(subject))),
    'long words': longTexts.map(words),
    'two words': twoWordTexts.map(words),
    'names of materials': materialTexts.map(words),
    codes: [code, code.slice(0, 12), code.slice(19, 31)].map(words),
    'nothing there': unknownTexts.map(words),
    'facets only': facets.map((filter) => ({ text: '', filter, place: filter['divisionCode'] ?? null })),
    'words and facets': withFacets,
  };
}

/** A pair that stands in the names of one subject only. */
const actionsEach = itemsOfPlace / subjects.length;

function words(text: string): SearchInput {
  return { text, filter: {}, place: null };
}

function pairsOf(name: string): string[] {
  const characters = [...name];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
