/** Longest pattern we compile, and longest text we let any pattern see. */
const MAX_PATTERN = 300;
export const MAX_PATTERN_INPUT = 500;
const MAX_VARIABLE = 8;
const MAX_UNBOUNDED = 3;

const compiled = new Map<string, RegExp | null>();

/**
 * Compiles a pattern written by an editor, or gives null when it is malformed or could take
 * exponential time: a repeated group that itself varies, a back-reference, a look-around, many
 * variable pieces. Such a pattern matches nothing, and the publish check refuses it.
 */
export function safePattern(source: string): RegExp | null {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  if (compiled.size >= 1000) compiled.clear();
  const pattern = source.length <= MAX_PATTERN && isTame(source) ? compile(source) : null;
  compiled.set(source, pattern);
  return pattern;
}

/** Whether a text of bearable length matches the pattern. */
export function matchesPattern(source: string, text: string): boolean {
  return text.length <= MAX_PATTERN_INPUT && safePattern(source)?.test(text) === true;
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u');
  } catch {
    return null;
  }
}

const PIECE = /\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|\(\?|[()|]|[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu;

/** Walks the pieces of a pattern with a stack of groups; `varies` tells that a group has no fixed text length. */
function isTame(source: string): boolean {
  const groups = [{ varies: false }];
  let closed: { varies: boolean } | null = null;
  let variable = 0;
  let unbounded = 0;
  for (const [piece] of source.matchAll(PIECE)) {
    const repeat = repeatOf(piece);
    if (piece === '(?' || /^\\[1-9k]/.test(piece)) return false;
    if (repeat !== null) {
      if (closed?.varies && repeat.max > 1) return false;
      if (repeat.min !== repeat.max) {
        variable += 1;
        const group = groups.at(-1);
        if (group) group.varies = true;
      }
      if (repeat.max === Number.POSITIVE_INFINITY) unbounded += 1;
      closed = null;
      continue;
    }
    closed = null;
    if (piece === '(' || piece === '(?:') groups.push({ varies: false });
    const open = groups.at(-1);
    if (piece === '|' && open) open.varies = true;
    if (piece === ')') {
      closed = groups.pop() ?? null;
      const outer = groups.at(-1);
      if (outer === undefined) return false;
      outer.varies ||= closed?.varies === true;
    }
  }
  return variable <= MAX_VARIABLE && unbounded <= MAX_UNBOUNDED;
}

function repeatOf(piece: string): { min: number; max: number } | null {
  const head = piece.charAt(0);
  if (head === '*') return { min: 0, max: Number.POSITIVE_INFINITY };
  if (head === '+') return { min: 1, max: Number.POSITIVE_INFINITY };
  if (head === '?') return { min: 0, max: 1 };
  const counts = /^\{(\d+)(,?)(\d*)\}/.exec(piece);
  if (counts === null) return null;
  const min = Number(counts[1]);
  if (counts[2] === '') return { min, max: min };
  return { min, max: counts[3] === '' ? Number.POSITIVE_INFINITY : Number(counts[3]) };
}
