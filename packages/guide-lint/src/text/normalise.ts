import shapes from './shapes.json' with { type: 'json' };

/** Longest text that is judged, in UTF-16 units; what stands beyond is not looked at. */
const MAX_LENGTH = 5000;

/** A text as the rules read it, and the way back to the text as it was written. */
export interface Normalised {
  readonly text: string;
  /** For each unit of `text`: the first unit it came from, and the unit after the last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const dropped = new RegExp(shapes.dropped, 'u');
const unified = new Map(Object.entries(shapes.unified).flatMap(([to, from]) => [...from].map((one) => [one, to])));
/** Punctuation set between two characters to break up a word. */
const splitting = new RegExp(shapes.splitting, 'gu');
/** Most texts have nothing to fold, and then their units are their own. */
const needsFolding = new RegExp(shapes.needsFolding, 'u');
/** Punctuation of full width, which folds to one unit each: most texts have no more to fold. */
const wide = /[\uff01-\uff5e\u201c\u201d]/g;
const QUOTES = /[\u201c\u201d]/;
const WIDTH = 0xfee0;
const narrow = (one: string): string =>
  QUOTES.test(one) ? '"' : bracket(String.fromCharCode(one.charCodeAt(0) - WIDTH));
const bracket = (one: string): string => unified.get(one) ?? one;
const identity = Array.from({ length: MAX_LENGTH + 1 }, (_, index) => index);
const following = identity.slice(1);

/** Folds width (NFKC), drops blanks and invisible characters, unifies brackets and quotes. */
export function normalise(written: string): Normalised {
  const source = written.length > MAX_LENGTH ? written.slice(0, MAX_LENGTH) : written;
  const narrowed = source.replace(wide, narrow);
  if (!needsFolding.test(narrowed)) return { text: narrowed, starts: identity, ends: following };
  const gaps = new Set([...source.matchAll(splitting)].map(({ index }) => index));
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of source) {
    const end = offset + character.length;
    if (!gaps.has(offset)) {
      for (const unit of fold(character)) {
        text += unit;
        for (let n = 0; n < unit.length; n += 1) {
          starts.push(offset);
          ends.push(end);
        }
      }
    }
    offset = end;
  }
  return { text, starts, ends };
}

/** What a character becomes; guides use a few thousand different ones, so the answers are kept. */
const folded = new Map<string, readonly string[]>();
const MAX_FOLDED = 20_000;

function fold(character: string): readonly string[] {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const parts = [...character.normalize('NFKC')]
    .filter((one) => !dropped.test(one))
    .map((one) => unified.get(one) ?? one);
  if (folded.size < MAX_FOLDED) folded.set(character, parts);
  return parts;
}
