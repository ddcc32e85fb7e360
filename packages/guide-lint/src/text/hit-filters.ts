import parts from './filters.json' with { type: 'json' };

/** Judges a hit that a pattern alone cannot: answers where the finding starts, or null when there is none. */
export type HitFilter = (text: string, start: number, end: number) => number | null;

const counted = new RegExp(parts.counted);
const separator = new RegExp(parts.separator, 'g');
const listStart = new RegExp(parts.listStart);
const suffix = new RegExp(`(?:${parts.suffix})$`);
const categoryEnd = new RegExp(`(?:${parts.category})$`);
const before = new RegExp(`^.*(?:${parts.before})`);
const region = new RegExp(parts.region);
const otherUse = new RegExp(parts.otherUse);

/** Filters by the name that rules use. */
export const hitFilters = { openList, properName } as const satisfies Record<string, HitFilter>;

/** A list that names as many things as it says it has is closed, whatever word follows the last. */
function openList(text: string, start: number): number | null {
  const count = counted.exec(text.slice(start, start + 12));
  if (count === null) return start;
  const listed = text.slice(0, start).split(listStart).at(-1) ?? '';
  const items = (listed.match(separator)?.length ?? 0) + 1;
  return items >= numberOf(count[1] ?? '') ? null : start;
}

function numberOf(words: string): number {
  if (/^[0-9]/.test(words)) return Number(words);
  const digits = [...words.replaceAll(parts.two, parts.numerals[2] ?? '')].map((one) => parts.numerals.indexOf(one));
  return digits.reduce((sum, digit) => (digit === 10 ? Math.max(sum, 1) * 10 : sum + digit), 0);
}

/** A body is named when something is left of its words after its category and what leads to it are taken off. */
function properName(text: string, start: number, end: number): number | null {
  if (otherUse.test(text.slice(end, end + 8))) return null;
  let left = text.slice(start, end);
  let shorter = left.replace(suffix, '');
  while (shorter !== left) {
    left = shorter;
    shorter = left.replace(categoryEnd, '');
  }
  const lead = before.exec(left)?.[0].length ?? 0;
  const name = left.slice(lead).replace(region, '');
  return name.length >= 2 ? start + lead : null;
}

export type FilterName = keyof typeof hitFilters;
