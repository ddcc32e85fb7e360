import type { GuideContent } from '@onewindow/guide-lint';
import type { z } from 'zod';
import type { Issue } from '../register/refusal.rules.ts';
import { guideContent } from './guide-content.schema.ts';

/** Most bytes of a content's JSON, and most issues that are told at once. */
const maxBytes = 512 * 1024;
const maxIssues = 100;

/** A content of the right shape, or every issue with its place. */
export type ReadContent = { ok: true; content: GuideContent } | { ok: false; issues: Issue[] };

/** Checks the shape of a content that came from outside. Never throws; `path` names the input. */
export function readContent(input: unknown, path = 'content'): ReadContent {
  const bytes = bytesOf(input);
  if (bytes === null || bytes > maxBytes) {
    return { ok: false, issues: [{ path, code: 'TOO_LARGE', params: { limit: maxBytes } }] };
  }
  const parsed = guideContent.safeParse(input);
  if (parsed.success) return { ok: true, content: parsed.data };
  return { ok: false, issues: parsed.error.issues.slice(0, maxIssues).map((issue) => issueOf(issue, path)) };
}

/** Null when it is nested too deep to be written. */
function bytesOf(value: unknown): number | null {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '');
  } catch {
    return null;
  }
}

/** `custom` issues carry our own code as message; the others are named by zod, in upper case. */
function issueOf(issue: z.core.$ZodIssue, prefix: string): Issue {
  const path = [prefix, ...issue.path.map(String)].join('.');
  if (issue.code === 'custom') return { path, code: issue.message, params: issue.params ?? {} };
  const { code, message, path: _path, input: _input, ...params } = issue;
  return { path, code: code.toUpperCase(), params: JSON.parse(JSON.stringify({ ...params, message })) };
}
