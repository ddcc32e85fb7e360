import { hitFilters } from './hit-filters.ts';
import type { TextRule } from './rule.ts';

/** Marked words in the text as the rules read it. */
export interface Hit {
  readonly rule: TextRule;
  readonly start: number;
  readonly end: number;
}

/** Hits of one rule in one text; a text with more is wrong as a whole. */
const MAX_HITS = 40;

/** The places where a rule hits, without those its exceptions cover. */
export function findHits(rule: TextRule, text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (end === start) continue;
    const from = rule.filter === null ? start : hitFilters[rule.filter](text, start, end);
    if (from !== null) hits.push({ rule, start: from, end });
    if (hits.length === MAX_HITS) break;
  }
  if (hits.length === 0 || rule.unlessText?.test(text)) return [];
  const { unless } = rule;
  if (unless === null) return hits;
  const excused = [...text.matchAll(unless)].map((match) => [match.index, match.index + match[0].length] as const);
  return hits.filter(({ start, end }) => !excused.some(([from, to]) => from < end && start < to));
}
