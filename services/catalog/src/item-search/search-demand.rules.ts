import { z } from 'zod';
import { likePattern, searchDemand, searchForm } from '../item/item-search.rules.ts';

/** What a text asks for: terms for the index, patterns that must all match, and the text as one word. */
export interface TextDemand {
  readonly terms: readonly string[];
  readonly patterns: readonly string[];
  /** The words without the spaces between them: for names that are or begin so. */
  readonly whole: string;
  /** Beginning of an item code or a base code; null when it cannot be one. */
  readonly code: string | null;
}

/** Longest text that is looked for; what people paste beyond it only makes the search slower. */
const longestText = 100;

/** Demand of a text; null when it holds nothing to look for. */
export function textDemand(text: string): TextDemand | null {
  const cut = [...text].slice(0, longestText).join('');
  const demand = searchDemand(cut);
  if (!demand) return null;
  const whole = demand.words.join('');
  const isCode = /^[0-9a-z]{12,33}$/.test(whole) && /\d{3}/.test(whole);
  return {
    terms: [...new Set(demand.words.flatMap(pairsCovering))],
    patterns: demand.words.map(likePattern),
    whole: searchForm(whole),
    code: isCode ? whole.toUpperCase() : null,
  };
}

/**
 * Pairs side by side that cover a word, its one character if it has no other. Overlapping ones would find nothing
 * else, because words are also looked for literally, and the database takes each for another, rarer demand.
 */
function pairsCovering(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return characters;
  const starts = characters.keys().filter((at) => at % 2 === 0);
  return [...starts].map((at) =>
    characters
      .slice(Math.min(at, characters.length - 2))
      .slice(0, 2)
      .join(''),
  );
}

/** How well an item matches, best first: is it, begins so, name holds it, keywords or result hold it, materials do. */
export const ranks = [0, 1, 2, 3, 4] as const;
export type Rank = (typeof ranks)[number];

/** Where a page starts: rank, name and code of the last row before it. */
export interface SearchCursor {
  readonly rank: Rank;
  readonly name: string;
  readonly code: string;
}

const noNul = z.string().refine((text) => !text.includes('\0'));
const shape = z.tuple([z.literal([...ranks]), noNul, noNul]);

export function writeSearchCursor({ rank, name, code }: SearchCursor): string {
  return Buffer.from(JSON.stringify([rank, name, code])).toString('base64url');
}

/** Reads a cursor this search wrote; null for anything else. */
export function readSearchCursor(text: string): SearchCursor | null {
  try {
    const [rank, name, code] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { rank, name, code };
  } catch {
    return null;
  }
}
