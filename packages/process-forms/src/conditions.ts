import { evaluate, type Scope } from './evaluate.ts';
import type { ParseResult } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { referencesOf } from './references.ts';

/** Texts kept parsed: walking every path of a bundle asks the same few conditions thousands of times. */
const MAX_CACHED = 2000;
const parsed = new Map<string, ParseResult>();

/** `parseExpression`, remembered by text. */
export function readCondition(text: string): ParseResult {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= MAX_CACHED) parsed.clear();
  const result = parseExpression(text);
  parsed.set(text, result);
  return result;
}

/** Whether the condition holds; one that cannot be read never does (the publish check reports it). */
export function holds(text: string, scope: Scope): boolean {
  const result = readCondition(text);
  return result.ok && evaluate(result.value, scope);
}

/** Questions a condition refers to; none when it cannot be read. */
export function questionsIn(text: string): readonly string[] {
  const result = readCondition(text);
  return result.ok ? referencesOf(result.value).answers : [];
}
