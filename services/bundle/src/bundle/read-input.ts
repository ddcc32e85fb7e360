import type { z } from 'zod';
import type { InputIssue } from './refusals.ts';

/** Most characters of one JSON input, and of a whole content. */
const maxInputLength = 200_000;
export const maxContentLength = 1_000_000;

/** An input that fulfils its schema, or every issue with its place. */
export type ReadInput<T> = { ok: true; value: T } | { ok: false; issues: InputIssue[] };

/** Checks an input of unknown shape; `path` names it in the issues. Never throws. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown, path = ''): ReadInput<T> {
  const length = lengthOf(input);
  if (length === null || length > maxInputLength) {
    return { ok: false, issues: [{ path, code: 'TOO_LARGE', params: { limit: maxInputLength } }] };
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, issues: parsed.error.issues.map((issue) => issueOf(issue, path)) };
}

/** Characters of its JSON; null when it is nested too deep to be written. */
export function lengthOf(value: unknown): number | null {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return null;
  }
}

/** `custom` issues carry our own code as message; the others are named by zod, in upper case. */
function issueOf(issue: z.core.$ZodIssue, prefix: string): InputIssue {
  const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  if (issue.code === 'custom') return { path, code: issue.message, params: issue.params ?? {} };
  const { code, message, path: _path, input: _input, ...params } = issue;
  return { path, code: code.toUpperCase(), params: JSON.parse(JSON.stringify({ ...params, message })) };
}
