import type { GuideContent } from '@onewindow/guide-lint';
import { pinyin } from 'pinyin-pro';
import { searchForm, searchTerms } from '../item/item-search.rules.ts';

/** How far an item can be done online, as the search filters by it. */
export type OnlineReach = 'WHOLLY' | 'PARTLY' | 'WINDOW_ONLY';

/** What the search keeps of a published content; column by column of `item`. */
export interface SearchColumns {
  readonly searchInitials: string;
  readonly nameText: string;
  readonly nearText: string;
  readonly allText: string;
  readonly nameTerms: string[];
  readonly nearTerms: string[];
  readonly allTerms: string[];
  readonly audiences: string[];
  readonly personTopics: string[];
  readonly corporateTopics: string[];
  readonly onlineReach: OnlineReach;
}

/** Readings of a name that differ in one character from the likely one; more would find what nobody meant. */
const MOST_READINGS = 8;

/** Initials of the pinyin of a name; letters and digits stay, everything else goes. Polyphones by their phrase. */
export function initialsOf(name: string): string {
  return asInitials(pinyin(searchForm(name), { pattern: 'first', toneType: 'none', type: 'array' }));
}

/** Initials with another reading of one polyphone each: no dictionary knows every phrase. */
export function otherInitialsOf(name: string): string[] {
  const letters = pinyin(searchForm(name), { pattern: 'first', toneType: 'none', type: 'array' });
  const characters = [...searchForm(name)];
  if (letters.length !== characters.length) return [];
  const others = characters.flatMap((character, at) => {
    const readings = pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true });
    const different = [...new Set(readings)].filter((letter) => letter !== letters[at]);
    return different.map((letter) => asInitials(letters.with(at, letter)));
  });
  return [...new Set(others)].slice(0, MOST_READINGS);
}

function asInitials(letters: readonly string[]): string {
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Wholly: all of it online and nobody needs to come. Partly: some of it. */
export function onlineReachOf({ isOnline, visits }: Pick<GuideContent, 'isOnline' | 'visits'>): OnlineReach {
  if (!isOnline) return 'WINDOW_ONLY';
  return visits === 0 ? 'WHOLLY' : 'PARTLY';
}

/** Divisions above a division, nearest first: 450802001 is in 450802, that in 450800. */
export function divisionsAbove(code: string): string[] {
  const county = code.slice(0, 6);
  const city = `${code.slice(0, 4)}00`;
  const region = `${code.slice(0, 2)}0000`;
  const above = [code.length > 9 ? code.slice(0, 9) : '', county, city, region];
  return [...new Set(above)].filter((each) => each !== '' && each !== code);
}

/** Terms that filters ask for; longer than any pair of characters, so that no text contains them. */
export const facetTerm = {
  audience: (code: string) => `#audience:${code}`,
  personTopic: (code: string) => `#person:${code}`,
  corporateTopic: (code: string) => `#corporate:${code}`,
  organization: (id: string) => `#organization:${id}`,
  /** The item belongs to the division or to one below it. */
  within: (code: string) => `#within:${code}`,
  /** The item belongs to exactly this division. */
  division: (code: string) => `#division:${code}`,
  reach: (reach: OnlineReach) => `#reach:${reach}`,
  type: (code: string) => `#type:${code}`,
  /** Every item has it: a search without words or filters has something to ask the index for. */
  any: '#item',
};

/** Everything search needs of a content; `name` as the item shows it. */
export function searchColumns(content: GuideContent, name: string): SearchColumns {
  const searchInitials = initialsOf(name);
  const nameText = joined([name, searchInitials, ...otherInitialsOf(name)]);
  const near = [content.organization.name, ...content.keywords, ...content.results.map((result) => result.name)];
  const nearText = joined([nameText, ...near, ...content.keywords.map(initialsOf)]);
  const allText = joined([nearText, ...content.materials.map((material) => material.name)]);
  const onlineReach = onlineReachOf(content);
  const facets = facetTerms(content, onlineReach);
  return {
    searchInitials,
    nameText,
    nearText,
    allText,
    nameTerms: [...searchTerms(nameText), ...facets],
    nearTerms: [...searchTerms(nearText), ...facets],
    allTerms: [...searchTerms(allText), ...facets],
    audiences: [...content.audiences],
    personTopics: [...content.personTopics],
    corporateTopics: [...content.corporateTopics],
    onlineReach,
  };
}

function facetTerms(content: GuideContent, reach: OnlineReach): string[] {
  const { divisionCode } = content;
  return [
    ...content.audiences.map(facetTerm.audience),
    ...content.personTopics.map(facetTerm.personTopic),
    ...content.corporateTopics.map(facetTerm.corporateTopic),
    facetTerm.organization(content.organization.id),
    ...[divisionCode, ...divisionsAbove(divisionCode)].map(facetTerm.within),
    facetTerm.division(divisionCode),
    facetTerm.reach(reach),
    facetTerm.type(content.typeCode),
    facetTerm.any,
  ];
}

/** Texts one under the other: no pair of characters crosses from one to the next. */
function joined(texts: readonly string[]): string {
  return searchForm(texts.filter(Boolean).join('\n')).replaceAll('\0', ' ');
}
