/** Makes findings of rules that are code: what the rule files say of a rule, with where and its values. */
import type { Finding, RuleFamily, Severity } from '../finding.ts';
import beyondLaw from '../rules/beyond-law.json' with { type: 'json' };
import circularProof from '../rules/circular-proof.json' with { type: 'json' };
import consistency from '../rules/consistency.json' with { type: 'json' };
import duplicateProof from '../rules/duplicate-proof.json' with { type: 'json' };
import itemRules from '../rules/item-rules.json' with { type: 'json' };
import share from '../rules/share.json' with { type: 'json' };
import source from '../rules/source.json' with { type: 'json' };
import template from '../rules/template.json' with { type: 'json' };

interface StructureRule {
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly article: string;
}

const files = [
  ['ITEM_RULE', itemRules],
  ['TEMPLATE', template],
  ['DUPLICATE_PROOF', duplicateProof],
  ['CIRCULAR_PROOF', circularProof],
  ['SOURCE', source],
  ['SHARE', share],
  ['CONSISTENCY', consistency],
  ['BEYOND_LAW', beyondLaw],
] as const;

/** Rules by id; the families of the files are fixed here so that the compiler knows them. */
export const structureRules: ReadonlyMap<string, StructureRule> = new Map(
  files.flatMap(([family, { rules }]) =>
    rules.map(({ id, severity, article }): [string, StructureRule] => [
      id,
      { family, severity: severity === 'warning' ? 'warning' : 'error', article },
    ]),
  ),
);

/** The finding of rule `ruleId` at `path`; `params` are the values its message names. Throws for an unknown rule. */
export function found(ruleId: string, path: string, params: Finding['params'] = {}): Finding {
  const rule = structureRules.get(ruleId);
  if (rule === undefined) throw new Error(`No such rule: ${ruleId}`);
  const { family, severity, article } = rule;
  return { ruleId, family, severity, article, path, start: 0, length: 0, params, replacement: null };
}
