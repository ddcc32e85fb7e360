/** Where to go first: halls of one's own township, then county, then city. */
import type { ServicePlace } from '../../content/guide-content.ts';
import { levelOf } from '../level-of.ts';

export type PlaceLevel = 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

export interface NearPlace {
  readonly place: ServicePlace;
  readonly level: PlaceLevel;
  /** True for the asked division itself or, without a place there, the nearest above it. */
  readonly isNearest: boolean;
}

const levels: Readonly<Record<string, PlaceLevel>> = { '4': 'COUNTY', '5': 'TOWNSHIP', '6': 'VILLAGE' };
/** Digits of a division code that name the area, by level. */
const digits: Readonly<Record<string, number>> = { '2': 2, '3': 4, '4': 6, '5': 9, '6': 12 };

/**
 * Places that cover `divisionCode`, nearest first; then those within it; then the rest by how much of the way they
 * share. Without a division (null or '') from city to village. Places of one rank keep their order.
 */
export function placesByNearness(places: readonly ServicePlace[], divisionCode: string | null): NearPlace[] {
  const asked = areaOf(divisionCode ?? '');
  const ranked = places.map((place) => {
    const area = areaOf(place.divisionCode);
    return { place, area, rank: rankOf(area, asked) };
  });
  const covering = ranked.filter(({ area }) => asked !== '' && area !== '' && asked.startsWith(area));
  const nearest = Math.max(...covering.map(({ area }) => area.length), 0);
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ place, area }) => ({
      place,
      level: levels[levelOf(place.divisionCode)] ?? 'CITY',
      isNearest: nearest > 0 && area.length === nearest && asked.startsWith(area),
    }));
}

/** The part of the code that names the area: a division within it begins with the same digits. */
function areaOf(divisionCode: string): string {
  return divisionCode.slice(0, digits[levelOf(divisionCode)] ?? 0);
}

/** Lower is nearer; codes have at most 12 digits, so the three groups do not mix. */
function rankOf(area: string, asked: string): number {
  if (asked === '') return area.length;
  if (area === '') return 99;
  if (asked.startsWith(area)) return 12 - area.length;
  if (area.startsWith(asked)) return 20 + area.length;
  let shared = 0;
  while (area[shared] === asked[shared]) shared += 1;
  return 60 - shared;
}
