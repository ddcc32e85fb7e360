import type { Finding } from '../finding.ts';
import { compileRules, type RuleSet } from './compile-rules.ts';
import { findHits, type Hit } from './find-hits.ts';
import { type LintWords, noWords, readWords } from './kept-words.ts';
import { listedProofs } from './listed-proofs.ts';
import { maskNames, maskNegations, maskQuotations } from './masks.ts';
import { memoryOf } from './memory.ts';
import { mergeHits, withoutYielding } from './merge-hits.ts';
import { type Normalised, normalise } from './normalise.ts';
import { textRuleFiles } from './rule-files.ts';
import type { TextField } from './text-field.ts';
import { withoutTail } from './without-tail.ts';

const fieldRules = compileRules(textRuleFiles);

/**
 * What the rules find in one text of a guide. Offsets are UTF-16 units of `text`; `path` is '' (the caller knows
 * it). `words` are those the supervising department keeps. Answers are remembered: guides repeat their texts.
 */
export function lintText(field: TextField, text: string, words: LintWords = noWords): Finding[] {
  if (text === '') return [];
  const remembered = memoryOf(words);
  const known = remembered.get(field, text);
  if (known !== undefined) return [...known];
  const found = judgeText(field, text, readWords(words));
  remembered.keep(field, text, found);
  return [...found];
}

function judgeText(field: TextField, text: string, words: LintWords): Finding[] {
  const read = normalise(text);
  const hits: Hit[] = [];
  const raw: Hit[] = [];
  for (const set of fieldRules[field]) {
    if (set.masks === 'raw') raw.push(...judge(set, text));
    else hits.push(...judge(set, masked(set, read.text, words)));
  }
  const found = [
    ...withoutYielding(hits).map((hit) => toFinding(hit, field, text, read)),
    ...raw.map((hit) => toFinding(hit, field, text)),
  ];
  return words.oddProofs.length === 0 ? found : [...found, ...listedProofs(read, text, words, found)];
}

/** Markup in a text that other rules do not read, such as the wording of a law. */
export function lintMarkup(text: string): Finding[] {
  return fieldRules.other
    .filter(({ masks }) => masks === 'raw')
    .flatMap((set) => judge(set, text).map((hit) => toFinding(hit, 'other', text)));
}

/** A material's name must say which document it is (Rules 13(2)). */
export function lintMaterialName(name: string): Finding[] {
  return lintText('materialName', name);
}

function judge({ rules }: RuleSet, text: string): Hit[] {
  const found: Hit[] = [];
  for (const rule of rules) {
    if (rule.needs !== null && !rule.needs.test(text)) continue;
    if (rule.hits.test(text)) found.push(...findHits(rule, text));
  }
  return found.length === 0 ? found : mergeHits(found);
}

function masked(set: RuleSet, text: string, words: LintWords): string {
  if (set.masks === 'quotations') return maskQuotations(text);
  if (set.masks === 'negations') return maskNegations(text, words.grassrootsProofsAllowed);
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
