import { levelOf, type ServicePlace } from '@onewindow/guide-lint';
import { coversDivision } from '../guide-revision/guide-people.rules.ts';

const levelNames = { '3': 'CITY', '4': 'COUNTY', '5': 'TOWNSHIP', '6': 'TOWNSHIP' } as const;

/**
 * Places as the API shows them: for a division those that serve it, the nearest first (own township, then county, then
 * city), then the others; without one from the city down. The nearest level is marked.
 */
export function placeRows(places: readonly ServicePlace[], divisionCode: string | null) {
  const rows = places.map((place) => ({
    place,
    depth: Number(levelOf(place.divisionCode) || 3),
    serves: divisionCode !== null && coversDivision(place.divisionCode, divisionCode),
  }));
  const nearest = Math.max(...rows.filter(({ serves }) => serves).map(({ depth }) => depth));
  return rows
    .toSorted(
      (one, other) =>
        Number(other.serves) - Number(one.serves) || (one.serves ? other.depth - one.depth : one.depth - other.depth),
    )
    .map(({ place, depth, serves }) => {
      const { id: _, hallId, ...shown } = place;
      return {
        ...shown,
        hall: hallId === null ? null : { __typename: 'Hall', id: hallId },
        level: levelNames[String(depth) as keyof typeof levelNames] ?? 'CITY',
        isNearest: serves && depth === nearest,
      };
    });
}
