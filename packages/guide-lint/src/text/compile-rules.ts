import type { Severity } from '../finding.ts';
import type { RuleFile, RuleSeverity, TextRule } from './rule.ts';
import { type TextField, textFields } from './text-field.ts';

/** The rules of a file for one field. */
export interface RuleSet {
  readonly masks: RuleFile['masks'];
  readonly rules: readonly TextRule[];
}

type Fragments = ReadonlyMap<string, string>;
export type FieldRules = Readonly<Record<TextField, readonly RuleSet[]>>;

const FRAGMENT = /%(\w+)%/gu;

/** Compiles rule files once, at load: patterns are built per field, so that a text meets only its own rules. */
export function compileRules(files: readonly RuleFile[]): FieldRules {
  const sets = (field: TextField) => files.map((file) => ruleSet(file, field)).filter(({ rules }) => rules.length > 0);
  return Object.fromEntries(textFields.map((field) => [field, sets(field)])) as unknown as FieldRules;
}

function ruleSet(file: RuleFile, field: TextField): RuleSet {
  const fragments: Fragments = new Map(
    Object.entries(file.fragments ?? {}).map(([name, parts]) => [name, `(?:${parts.join('|')})`]),
  );
  const expression = (source: string, flags: string) => new RegExp(expand(source, fragments), flags);
  const rules: TextRule[] = [];
  for (const rule of file.rules) {
    if (rule.pattern === undefined || !(rule.fields ?? textFields).includes(field)) continue;
    rules.push({
      id: rule.id,
      family: file.family,
      article: rule.article,
      severityOf: (one) => severityIn(rule.severity, one),
      pattern: expression(rule.pattern, 'g'),
      hits: expression(rule.pattern, ''),
      needs: rule.needs === undefined ? null : new RegExp(rule.needs),
      unless: rule.unless === undefined ? null : expression(rule.unless, 'g'),
      unlessText: rule.unlessText === undefined ? null : expression(rule.unlessText, ''),
      yieldsTo: [...(file.yieldsTo ?? []), ...(rule.yieldsTo ?? [])],
      dropsTail: rule.dropsTail ?? false,
      filter: rule.filter ?? null,
      params: rule.params ?? {},
    });
  }
  return { masks: file.masks, rules };
}

/** Replaces `%name%` by the fragment; fragments may use fragments. */
function expand(source: string, fragments: Fragments): string {
  return source.replace(FRAGMENT, (_, name: string) => {
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new Error(`Unknown fragment ${name}`);
    return expand(fragment, fragments);
  });
}

function severityIn(severity: RuleSeverity, field: TextField): Severity {
  return typeof severity === 'string' ? severity : (severity[field] ?? severity.else);
}
