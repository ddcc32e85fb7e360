import { type ExpressionProblem, type ExpressionProblemCode, MAX_LENGTH } from './expression.ts';

/** A piece of an expression. `value` is the decoded text of a string or word. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'symbol' | 'end';
  readonly value: string;
  readonly at: number;
}

export type TokenizeResult =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly problem: ExpressionProblem };

const SPACE = /\s+/y;
const WORD = /[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*)*/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const SYMBOL = /[=!<>]=|[<>()[\],]/y;
const STRING = /"(?:[^"\\\n]|\\.)*"/y;

/** Cuts an expression into tokens; the last one is always of kind `end`. Never throws. */
export function tokenize(text: string): TokenizeResult {
  if (text.length > MAX_LENGTH) return failure('TOO_LONG', MAX_LENGTH, '');
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(SPACE, text, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const found = scan(text, at);
    if ('code' in found) return { ok: false, problem: found };
    tokens.push(found.token);
    at += found.length;
  }
  tokens.push({ kind: 'end', value: '', at: text.length });
  return { ok: true, tokens };
}

function scan(text: string, at: number): { token: Token; length: number } | ExpressionProblem {
  const symbol = match(SYMBOL, text, at);
  if (symbol !== null) return { token: { kind: 'symbol', value: symbol, at }, length: symbol.length };
  const word = match(WORD, text, at);
  if (word !== null) return { token: { kind: 'word', value: word, at }, length: word.length };
  const number = match(NUMBER, text, at);
  if (number !== null) {
    if (!Number.isFinite(Number(number))) return { at, code: 'NUMBER_OUT_OF_RANGE', text: number };
    return { token: { kind: 'number', value: number, at }, length: number.length };
  }
  if (text[at] === '"') return scanString(text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { at, code: character === '=' ? 'SINGLE_EQUALS' : 'UNKNOWN_CHARACTER', text: character };
}

/** Strings stand in double quotes; only the quote and the backslash are escaped. */
function scanString(text: string, at: number): { token: Token; length: number } | ExpressionProblem {
  const quoted = match(STRING, text, at);
  if (quoted === null) return { at, code: 'UNTERMINATED_STRING', text: text.slice(at, at + 20) };
  const body = quoted.slice(1, -1);
  const unknown = /\\[^"\\]/.exec(body.replaceAll('\\\\', '\0\0'));
  if (unknown !== null) return { at: at + 1 + unknown.index, code: 'UNKNOWN_ESCAPE', text: unknown[0] };
  return { token: { kind: 'string', value: body.replaceAll(/\\(["\\])/g, '$1'), at }, length: quoted.length };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function failure(code: ExpressionProblemCode, at: number, text: string): TokenizeResult {
  return { ok: false, problem: { at, code, text } };
}
