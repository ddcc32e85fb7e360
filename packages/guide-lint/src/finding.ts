/** What the lint and the item rules say about a guide, as data. */

export type Severity = 'error' | 'warning';

/** Families of domain notes 3.4 (a)–(j), the whole-field check, and the item rules V01–V16. */
export type RuleFamily =
  | 'CATCH_ALL'
  | 'MEANINGLESS'
  | 'VAGUE'
  | 'LEGALESE'
  | 'ODD_PROOF'
  | 'CIRCULAR_PROOF'
  | 'DUPLICATE_PROOF'
  | 'SOURCE'
  | 'SHARE'
  | 'CONSISTENCY'
  | 'BEYOND_LAW'
  | 'ITEM_RULE'
  | 'TEMPLATE'
  | 'MARKUP';

/** One thing that is wrong with a guide: where, which rule, which words, what to write instead. */
export interface Finding {
  /** Key of the rule, e.g. `OPEN_LIST` or `V08`. */
  readonly ruleId: string;
  readonly family: RuleFamily;
  /** `error` blocks publication; `warning` needs a justification the supervising department accepts. */
  readonly severity: Severity;
  /** Article of the Rules or of a law; positional where the Rules' text lost the heading. */
  readonly article: string;
  /** Path in GuideContent, e.g. `materials.2.name`; '' for the guide as a whole. */
  readonly path: string;
  /** Marked words: offset and length in the text at `path`, in UTF-16 units; 0/0 when it is not about words. */
  readonly start: number;
  readonly length: number;
  /** Values for the message of the rule. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The text at `path` after the suggestion is taken; null when only a person can write it. */
  readonly replacement: string | null;
}

/** Names a finding across edits and versions: a justification belongs to it as long as the marked words stay. */
export function findingKey(finding: Finding, text: string): string {
  const words = text.slice(finding.start, finding.start + finding.length);
  return `${finding.ruleId}|${finding.path}|${words}`;
}
