import type { Finding } from '../finding.ts';
import { compileRules, type RuleSet } from './compile-rules.ts';
import { findHits, type Hit } from './find-hits.ts';
import { type LintWords, noWords, readWords } from './kept-words.ts';
import { listedProofs } from './listed-proofs.ts';
import { maskAllowed, maskNames, maskQuotations } from './masks.ts';
import { mergeHits } from './merge-hits.ts';
import { type Normalised, normalise } from './normalise.ts';
import { textRuleFiles } from './rule-files.ts';
import type { TextField } from './text-field.ts';
import { withoutTail } from './without-tail.ts';

const fieldRules = compileRules(textRuleFiles);

/**
 * What the rules find in one text of a guide. Offsets are UTF-16 units of `text`; `path` is '' (the caller knows
 * it). `words` are those the supervising department keeps.
 */
export function lintText(field: TextField, text: string, words: LintWords = noWords): Finding[] {
  if (text === '') return [];
  const read = normalise(text);
  const kept = readWords(words);
  const found: Finding[] = [];
  for (const set of fieldRules[field]) {
    if (set.masks === 'raw') found.push(...judge(set, text).map((hit) => toFinding(hit, field, text)));
    else found.push(...judge(set, masked(set, read.text, kept)).map((hit) => toFinding(hit, field, text, read)));
  }
  found.push(...listedProofs(read, text, kept, found));
  return found;
}

/** A material's name must say which document it is (Rules 13(2)). */
export function lintMaterialName(name: string): Finding[] {
  return lintText('materialName', name);
}

function judge({ anyHit, rules }: RuleSet, text: string): Hit[] {
  return anyHit.test(text) ? mergeHits(rules.flatMap((rule) => findHits(rule, text))) : [];
}

function masked(set: RuleSet, text: string, words: LintWords): string {
  if (set.masks === 'quotations') return maskQuotations(text);
  if (set.masks === undefined) return maskAllowed(text, words.grassrootsProofsAllowed);
  if (set.masks !== 'names') return text;
  return maskNames(text, words.namedDocuments, (title) => judge(set, title).some(({ end }) => end === title.length));
}

function toFinding({ rule, start, end }: Hit, field: TextField, text: string, read?: Normalised): Finding {
  const from = read?.starts[start] ?? start;
  const to = read?.ends[end - 1] ?? end;
  return {
    ruleId: rule.id,
    family: rule.family,
    severity: rule.severityOf(field),
    article: rule.article,
    path: '',
    start: from,
    length: to - from,
    params: { ...rule.params, words: text.slice(from, to), length: end - start },
    replacement: rule.dropsTail ? withoutTail(text, from, to) : null,
  };
}
