/** A catalogue as large as one likes, made of the sample city's guides with other names, codes and places. */
import { readFileSync } from 'node:fs';
import type { GuideContent } from '@onewindow/guide-lint';
import { checkCreditCode } from '@onewindow/kernel';
import { actions, formName, offices, spokenWords, subjects, townshipOffice } from './catalogue-words.samples.ts';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
}

/** A place that issues guides of its own: the city first, then counties, then townships. */
export interface Place {
  readonly divisionCode: string;
  /** From the city down, as organisations carry it in their name. */
  readonly name: string;
}

/** Different items of one place. */
export const itemsOfPlace = subjects.length * actions.length;

const seeds = readSeed<GuideContent[]>('../../../services/catalog/src/seeds/guides.json');
export const places = placesOf(readSeed<Division[]>('../../../services/directory/src/seeds/divisions.json'));

/** Guides `from` … `to` - 1 of the catalogue: place by place, each with every item. */
export function* catalogue(from: number, to: number): Generator<GuideContent> {
  for (let index = from; index < to; index++) {
    yield guideOf(index % itemsOfPlace, Math.floor(index / itemsOfPlace));
  }
}

/** A code of 16 characters with the two check characters that the check itself names; the first is never a letter A. */
const creditCode = memoized((stem: string): string => {
  const body = stem + rightCharacter(`${stem}A0`);
  return body + rightCharacter(`${body}0`);
});

function rightCharacter(guess: string): string {
  const check = checkCreditCode(guess);
  return check.ok ? guess.slice(-1) : (check.expected ?? '');
}

/** The guide of an item at a place; the same each time. */
export function guideOf(item: number, placeIndex: number): GuideContent {
  const place = places[placeIndex];
  // The same for every place: a county's guide follows the city's.
  const seed = seeds[(item * 7) % seeds.length];
  const subject = subjects[item % subjects.length] ?? '';
  const action = actions[Math.floor(item / subjects.length)] ?? '';
  if (!place || !seed) throw new Error(`The catalogue has no place ${placeIndex}`);
  const { divisionCode } = place;
  const name = `${subject}${action}`;
  const office = divisionCode.length > 6 ? 0 : item % offices.length;
  const id = creditCode(`11${divisionCode.slice(0, 6)}MB${digits(placeIndex * 100 + office, 6)}`);
  // The local type 21 stands under 20 in the national catalogue.
  const baseCode = `00${seed.typeCode === '21' ? '20' : seed.typeCode}${digits(90_000_000 + item, 8)}`;
  const implementationCode = `${id}${levelOf(divisionCode)}${baseCode}`;
  const form = seed.materials.findIndex(({ docKind }) => docKind === 'FORM');
  return {
    ...seed,
    code: `${implementationCode}01`,
    implementationCode,
    baseCode,
    name,
    variantName: '',
    divisionCode,
    organization: { id, name: `${place.name}${divisionCode.length > 6 ? townshipOffice : offices[office]}` },
    levels: [levelOf(divisionCode)],
    listEntryId: `bench-${item}-${placeIndex}`,
    keywords: [...spokenWords(subject), ...seed.keywords.slice(0, 3)],
    materials: seed.materials.map((material, index) =>
      index === form ? { ...material, name: formName(name) } : material,
    ),
    places: seed.places.map((each) => ({ ...each, divisionCode })),
  };
}

function memoized(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const value = known.get(text) ?? work(text);
    known.set(text, value);
    return value;
  };
}

function placesOf(divisions: readonly Division[]): Place[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const nameOf = ({ name, parentCode }: Division): string => {
    const parent = byCode.get(parentCode ?? '');
    return parent ? nameOf(parent) + name : name;
  };
  return divisions
    .filter(({ code }) => code.length <= 9)
    .toSorted((one, other) => one.code.length - other.code.length || Number(one.code) - Number(other.code))
    .map((division) => ({ divisionCode: division.code, name: nameOf(division) }));
}

function levelOf(divisionCode: string): string {
  if (divisionCode.length > 6) return '5';
  return divisionCode.endsWith('00') ? '3' : '4';
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function readSeed<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}
