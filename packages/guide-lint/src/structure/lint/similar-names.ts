/** Tells whether two names of materials mean one document. A warning, so it keeps silent where a person would laugh. */
import words from '../words.json' with { type: 'json' };

const punctuation = new RegExp(words.names.punctuation, 'gu');
const copyWords = new RegExp(words.names.copyWords, 'gu');
const sameThingEnding = new RegExp(words.names.sameThingEndings, 'u');
const otherHolder = new RegExp(words.names.otherHolder, 'u');
const otherThing = new RegExp(words.names.otherThing, 'u');

/** Share of equal characters from which names count as the same (domain notes 3.4 (f)). */
const similarity = 0.85;
/** A name contained in another is a general word below this length and below this share of it. */
const shortestContained = 4;
const leastContained = 0.5;

/** The name without brackets, spaces and words for the kind of copy, full-width forms folded. */
export function bareName(name: string): string {
  const bare = name.normalize('NFKC').toLowerCase().replaceAll(punctuation, '');
  const withoutCopies = bare.replaceAll(copyWords, '');
  return withoutCopies === '' ? bare : withoutCopies;
}

/**
 * True for two bare names at least 85 % alike, or one within the other. Not when what differs names another person
 * or thing (the father's and the mother's card, form 1 and form 2) or makes it another kind of document (a licence
 * and the application for it).
 */
export function areSimilar(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.endsWith(short)) return isNarrower(long.slice(0, -short.length), short, long);
  if (long.startsWith(short)) return short.length > 1 && sameThingEnding.test(long.slice(short.length));
  return areAlike(short, long);
}

/** More words in front narrow the document down, unless they say whose it is. */
function isNarrower(front: string, short: string, long: string): boolean {
  const isLongEnough = short.length >= shortestContained && short.length / long.length >= leastContained;
  return isLongEnough && !otherHolder.test(front) && !otherThing.test(front);
}

/** One stretch differs, it is short, and no part of it tells two things apart. */
function areAlike(short: string, long: string): boolean {
  // Names this unlike in length differ in more characters than may differ.
  if (1 - (long.length - short.length) / long.length < similarity) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const differing = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (1 - distance(differing[0] ?? '', differing[1] ?? '') / long.length < similarity) return false;
  return !differing.some((part) => otherThing.test(part) || otherHolder.test(part));
}

/** Levenshtein distance: fewest characters put in, taken out or replaced. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const replaced = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
