import type { FieldIssue } from './act-result.ts';

/** Bounds of a text in characters. */
export interface TextBounds {
  readonly min: number;
  readonly max: number;
}

/** What is wrong with a text somebody typed, already trimmed. */
export function textIssues(path: string, text: string, { min, max }: TextBounds): FieldIssue[] {
  const length = [...text].length;
  if (length < min) return [{ path, code: text === '' ? 'REQUIRED' : 'TOO_SHORT', params: { min } }];
  if (length > max) return [{ path, code: 'TOO_LONG', params: { max } }];
  return isStorable(text) ? [] : [{ path, code: 'CHARACTER', params: {} }];
}

/** Text the database can hold: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Issues of the plain texts of an input (ids, codes) that the database cannot hold. */
export function unstorableTexts(input: object): FieldIssue[] {
  const texts = Object.entries(input).filter(([, value]) => typeof value === 'string' && !isStorable(value));
  return texts.map(([path]) => ({ path, code: 'CHARACTER', params: {} }));
}

/** Most characters, values and levels of the JSON an applicant sends. */
export const JSON_BOUNDS = { characters: 262_144, values: 20_000, depth: 12 } as const;

/**
 * Judges JSON from outside before anything walks it recursively: how large, how deep, whether the
 * database can hold its texts. Null when it may be read on.
 */
export function jsonProblem(input: unknown): 'TOO_LARGE' | 'TOO_DEEP' | 'CHARACTER' | null {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 1 }];
  let characters = 0;
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (depth > JSON_BOUNDS.depth) return 'TOO_DEEP';
    values += 1;
    const texts = typeof value === 'string' ? [value] : [];
    if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      const children: readonly unknown[] = isList ? value : Object.values(value);
      if (!isList) texts.push(...Object.keys(value).slice(0, JSON_BOUNDS.values));
      values += children.length;
      if (values > JSON_BOUNDS.values) return 'TOO_LARGE';
      for (const child of children) open.push({ value: child, depth: depth + 1 });
    }
    for (const text of texts) {
      characters += text.length;
      if (characters > JSON_BOUNDS.characters) return 'TOO_LARGE';
      if (!isStorable(text)) return 'CHARACTER';
    }
  }
  return values > JSON_BOUNDS.values ? 'TOO_LARGE' : null;
}
