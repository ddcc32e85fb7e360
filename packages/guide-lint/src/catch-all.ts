import catchAll from './rules/catch-all.json' with { type: 'json' };

/** One place in a text that breaks a rule. Screens word `ruleId` and offer what to write instead. */
export interface Finding {
  readonly ruleId: string;
  /** `error` blocks publication; `warning` needs a justification. */
  readonly severity: 'error' | 'warning';
  /** Article of the Rules; its number is positional where the source text lost the heading. */
  readonly article: string;
  /** Offset and length in the text that was passed in, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

interface Rule {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly article: string;
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = catchAll.rules.map(({ id, severity, article, pattern }) => ({
  id,
  severity: severity === 'error' ? 'error' : 'warning',
  article,
  pattern: new RegExp(pattern, 'gu'),
}));
/** Longest text that is looked at: a material's name is a line, not a page. */
const MAX_LENGTH = 2000;
/** Takes the place of what is not to be judged; one unit for one, so that offsets hold. */
const BLANK = '□';

/**
 * Finds what leaves a reader not knowing what to bring (Rules 13(2): no catch-all materials). Titles in
 * book marks that name one document are not judged; a catch-all they contain is their author's.
 */
export function lintMaterialName(name: string): Finding[] {
  const text = withoutNames(name.slice(0, MAX_LENGTH));
  return rules.flatMap(({ id, severity, article, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      ruleId: id,
      severity,
      article,
      start: match.index,
      length: match[0].length,
    })),
  );
}

function withoutNames(name: string): string {
  const blank = (part: string): string => BLANK.repeat(part.length);
  const titled = name.replace(new RegExp(catchAll.quotedTitles, 'gu'), blank);
  return catchAll.namedDocuments.reduce((text, named) => text.replaceAll(named, blank(named)), titled);
}
