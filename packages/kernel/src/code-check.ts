/** What is wrong with a code: DATE a day that does not exist or lies ahead, LETTER a letter the standard excludes. */
export type CodeProblem = 'LENGTH' | 'FORMAT' | 'DATE' | 'PROVINCE' | 'CHECK_DIGIT' | 'LETTER';

/** Outcome of checking a code; `normalized` is the form to store, `expected` the right check digit. */
export type CodeCheck =
  | { readonly ok: true; readonly normalized: string }
  | { readonly ok: false; readonly problem: CodeProblem; readonly expected?: string };

export function accepted(normalized: string): CodeCheck {
  return { ok: true, normalized };
}

export function rejected(problem: CodeProblem, expected?: string): CodeCheck {
  return expected === undefined ? { ok: false, problem } : { ok: false, problem, expected };
}

/** Spaces around the code and lower case are typing habits, not errors. */
export function normalize(text: string): string {
  return text.trim().toUpperCase();
}
