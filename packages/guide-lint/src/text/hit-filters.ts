import parts from './filters.json' with { type: 'json' };

/** Judges a hit that a pattern alone cannot: answers where the finding starts, or null when there is none. */
export type HitFilter = (text: string, start: number, end: number) => number | null;

const counted = new RegExp(parts.counted);
const separator = new RegExp(parts.separator, 'g');
const listStart = new RegExp(parts.listStart);
/** Characters of Han script right before a word. */
const leadingRun = new RegExp(parts.run);
const LONGEST_NAME = 30;
const categoryEnd = new RegExp(`(?:${parts.category})$`);
const strongLead = new RegExp(`^.*(?:${parts.strong})`);
const weakLead = new RegExp(`^.*(?:${parts.weak})`);
const region = new RegExp(parts.region);
/** A form of company that is yet to be founded is no company. */
const generic = new RegExp(parts.generic);
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
  const run = leadingRun.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[0] ?? '';
  if (generic.test(run)) return null;
  const first = start - run.length;
  let left = run;
  let shorter = left.replace(categoryEnd, '');
  while (shorter !== left) {
    left = shorter;
    shorter = left.replace(categoryEnd, '');
  }
  const lead = strongLead.exec(left)?.[0].length ?? 0;
  const weak = weakLead.exec(left.slice(lead))?.[0].length ?? 0;
  const rest = left.length - lead - weak;
  // One character after a weak word is rather the rest of a name than a name of its own.
  const from = rest === 1 ? lead : lead + weak;
  return left.slice(from).replace(region, '').length >= 2 ? first + from : null;
}

export type FilterName = keyof typeof hitFilters;
