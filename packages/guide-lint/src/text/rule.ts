import type { RuleFamily, Severity } from '../finding.ts';
import type { FilterName } from './hit-filters.ts';
import type { TextField } from './text-field.ts';

/** Chinese words of a rule, as templates: `{words}` are the marked words, other braces its params. */
export interface RuleWording {
  readonly title: string;
  readonly message: string;
  readonly suggestion: string;
}

/** One severity for all fields, or one a field with `else` for those not named. */
export type RuleSeverity = Severity | ({ readonly else: Severity } & Partial<Record<TextField, Severity>>);

/** A rule as written in `src/rules/*.json`. Rules without a pattern are found by structure; their words are here. */
export interface RuleSource extends RuleWording {
  readonly id: string;
  readonly severity: RuleSeverity;
  /** Article of the Rules; positional where the Rules' text lost the heading. */
  readonly article: string;
  /** Fields the rule reads; all when absent. */
  readonly fields?: readonly TextField[];
  /** What is marked. `%name%` stands for a fragment. */
  /** A character without which the pattern cannot hit; asked first, to save time. */
  readonly needs?: string;
  readonly pattern?: string;
  /** A finding that overlaps a match of this is none. */
  readonly unless?: string;
  /** The rule does not apply to a text that matches this. */
  readonly unlessText?: string;
  /** Judges hits a pattern alone cannot. */
  readonly filter?: FilterName;
  /** Taking the marked words off the end of the text is an improvement. */
  readonly dropsTail?: boolean;
  /** Families or rules whose hit, when it holds the marked words, says it better; added to those of the file. */
  readonly yieldsTo?: readonly string[];
  /** Values for the message. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A file of rules. */
export interface RuleFile {
  readonly family: RuleFamily;
  /** What is blanked before the patterns run: names of documents, quotations, what is not
   *  demanded, or
   *  nothing; `raw` reads the text as it was written. */
  readonly masks?: 'names' | 'quotations' | 'negations' | 'raw';
  /** Families that take precedence over all rules of the file. */
  readonly yieldsTo?: readonly string[];
  /** Building blocks for patterns, each a list of alternatives. */
  readonly fragments?: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleSource[];
}

/** A rule ready to run. */
export interface TextRule {
  readonly id: string;
  readonly family: RuleFamily;
  readonly article: string;
  readonly severityOf: (field: TextField) => Severity;
  readonly pattern: RegExp;
  /** The same without state: asked first, rule by rule, which is quicker than one expression of all rules. */
  readonly hits: RegExp;
  readonly needs: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessText: RegExp | null;
  readonly filter: FilterName | null;
  readonly yieldsTo: readonly string[];
  readonly dropsTail: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}
