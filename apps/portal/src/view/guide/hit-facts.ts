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

/** The hall nearest to the reader's division, or the first one that takes it; null without any. */
export function hallWords({ places }: Pick<GuideHitFragment, 'places'>): Words | null {
  const nearest = places.find(({ isNearest }) => isNearest);
  if (nearest) return words('guides.hit.nearest', { hall: nearest.hallName });
  const [first] = places;
  if (!first) return null;
  return words(places.length > 1 ? 'guides.hit.halls' : 'guides.hit.hall', {
    hall: first.hallName,
    count: places.length,
  });
}
