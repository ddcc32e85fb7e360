/** Says a finding in Chinese. The wording stands with the rules in `src/rules/*.json`; screens only lay it out. */
import type { Finding } from './finding.ts';
import beyondLaw from './rules/beyond-law.json' with { type: 'json' };
import bothMedia from './rules/both-media.json' with { type: 'json' };
import catchAll from './rules/catch-all.json' with { type: 'json' };
import circularProof from './rules/circular-proof.json' with { type: 'json' };
import consistency from './rules/consistency.json' with { type: 'json' };
import duplicateProof from './rules/duplicate-proof.json' with { type: 'json' };
import families from './rules/families.json' with { type: 'json' };
import itemRules from './rules/item-rules.json' with { type: 'json' };
import keptWords from './rules/kept-words.json' with { type: 'json' };
import legalese from './rules/legalese.json' with { type: 'json' };
import markup from './rules/markup.json' with { type: 'json' };
import meaningless from './rules/meaningless.json' with { type: 'json' };
import namedAgency from './rules/named-agency.json' with { type: 'json' };
import oddProof from './rules/odd-proof.json' with { type: 'json' };
import share from './rules/share.json' with { type: 'json' };
import source from './rules/source.json' with { type: 'json' };
import template from './rules/template.json' with { type: 'json' };
import vague from './rules/vague.json' with { type: 'json' };

/** What a person reads of a finding. `family` is the word for the family. */
export interface FindingWords {
  readonly title: string;
  readonly message: string;
  readonly suggestion: string;
  readonly family: string;
}

const files: readonly { readonly rules: readonly Omit<FindingWords, 'family'>[] }[] = [
  catchAll,
  meaningless,
  vague,
  legalese,
  oddProof,
  keptWords,
  namedAgency,
  bothMedia,
  markup,
  itemRules,
  template,
  duplicateProof,
  circularProof,
  source,
  share,
  consistency,
  beyondLaw,
];
const wording = new Map(
  files.flatMap(({ rules }) => rules.map((rule) => [(rule as typeof rule & { id: string }).id, rule] as const)),
);

/**
 * Words a finding. `text` is the text at the finding's path and gives `{words}` where the finding has no such param.
 * An unknown rule answers its id, so that a newer server never leaves a screen blank.
 */
export function wordFinding(finding: Finding, text = ''): FindingWords {
  const { ruleId, family, start, length, params } = finding;
  const values = { words: text.slice(start, start + length), ...params };
  const words = wording.get(ruleId) ?? { title: ruleId, message: ruleId, suggestion: '' };
  return {
    title: fill(words.title, values),
    message: fill(words.message, values),
    suggestion: fill(words.suggestion, values),
    family: families[family],
  };
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
