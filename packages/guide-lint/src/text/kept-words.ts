import type { LintContext } from '../lint-context.ts';
import { normalise } from './normalise.ts';

/** Words the supervising department keeps, as the rules read them. */
export type LintWords = LintContext['words'];

/** Without any: the rules alone judge. */
export const noWords: LintWords = { namedDocuments: [], oddProofs: [], grassrootsProofsAllowed: [] };

const known = new WeakMap<LintWords, LintWords>();

/** Normalises the words once for each object; longer names first, so that they blank before their parts. */
export function readWords(words: LintWords): LintWords {
  const before = known.get(words);
  if (before !== undefined) return before;
  const read: LintWords = {
    namedDocuments: folded(words.namedDocuments),
    oddProofs: folded(words.oddProofs),
    grassrootsProofsAllowed: folded(words.grassrootsProofsAllowed),
  };
  known.set(words, read);
  return read;
}

function folded(words: readonly string[]): string[] {
  return words
    .map((word) => normalise(word).text)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);
}
