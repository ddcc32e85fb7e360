import type { GuideHitFragment } from '../../gql/graphql.ts';
import { type Words, words } from '../words.ts';

/** Days, money and visits of a result, each in a few words; what the guide does not say is left out. */
export function hitFacts({ handling, promiseDays, fee, visits }: GuideHitFragment): readonly Words[] {
  const days =
    handling === 'IMMEDIATE'
      ? [words('guides.hit.immediate')]
      : promiseDays > 0
        ? [words('guides.hit.days', { days: promiseDays })]
        : [];
  const visit =
    visits === null ? [] : [visits === 0 ? words('guides.hit.noVisit') : words('guides.hit.visits', { count: visits })];
  return [...days, words(fee === null ? 'guides.hit.free' : 'guides.hit.fee'), ...visit];
}

/** The hall nearest to the reader's division; without a division the first one. */
export function nearestHall({ places }: Pick<GuideHitFragment, 'places'>): string | null {
  return (places.find(({ isNearest }) => isNearest) ?? places[0])?.hallName ?? null;
}
