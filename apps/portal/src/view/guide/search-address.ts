import type { ItemSearchFilter, OnlineReach } from '../../gql/graphql.ts';

/** What a reader looks for; '' leaves a part open. It stands in the address, so that a result can be sent on. */
export interface GuideSearch {
  readonly text: string;
  readonly audience: string;
  readonly person: string;
  readonly company: string;
  readonly office: string;
  readonly place: string;
  readonly online: OnlineReach | '';
}

/** Parts of a search that narrow it, in the order they are shown. */
export const searchParts = ['audience', 'person', 'company', 'online', 'place', 'office'] as const;
export type SearchPart = (typeof searchParts)[number];

/** Facet of the service by part of the search. */
export const facetOfPart: Readonly<Record<SearchPart, string>> = {
  audience: 'audience',
  person: 'personTopic',
  company: 'corporateTopic',
  online: 'depth',
  place: 'division',
  office: 'organization',
};

type Query = Readonly<Record<string, unknown>>;

const reaches: readonly OnlineReach[] = ['WHOLLY', 'PARTLY', 'WINDOW_ONLY'];
const shortest = 2;

/** The search of an address; what is no text is left out. */
export function searchOf(query: Query): GuideSearch {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key].trim() : '');
  return {
    text: text('q'),
    audience: text('audience'),
    person: text('person'),
    company: text('company'),
    office: text('office'),
    place: text('place'),
    online: reaches.find((reach) => reach === query['online']) ?? '',
  };
}

/** The address of a search: only what is asked for. */
export function addressOf({ text, ...parts }: GuideSearch): Record<string, string> {
  const entries = [['q', text] as const, ...searchParts.map((part) => [part, parts[part]] as const)];
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** True when the words are too short to be looked for: every guide would be listed. */
export function isTooShort(text: string): boolean {
  return text !== '' && [...text].length < shortest;
}

/** What is asked of the service; words that are too short are not sent. */
export function askedOf(search: GuideSearch): { text: string | null; filter: ItemSearchFilter } {
  const { text, audience, person, company, office, place, online } = search;
  return {
    text: text === '' || isTooShort(text) ? null : text,
    filter: {
      audience: audience || null,
      personTopic: person || null,
      corporateTopic: company || null,
      organizationId: office || null,
      divisionCode: place || null,
      onlineReach: online || null,
    },
  };
}

/** Shorter words to try when nothing was found: the first two characters of a longer text. */
export function shorterText(text: string): string | null {
  const characters = [...text];
  return characters.length > shortest ? characters.slice(0, shortest).join('') : null;
}
