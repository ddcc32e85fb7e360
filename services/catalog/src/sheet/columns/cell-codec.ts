/** How one cell is read and written: pure, both codes and words are understood. */
import { labelsOf, word } from '../wording.ts';
import { codeOf, labelOf, type Vocabulary, wordKey } from './vocabulary.ts';

/** Why a cell cannot be taken; the words are in the locale under `problem.<code>`. */
export interface CellProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReadCell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CellProblem };

export interface CellCodec<T> {
  read(text: string, words: Vocabulary): ReadCell<T>;
  write(value: T, words: Vocabulary): string;
}

export const taken = <T>(value: T): ReadCell<T> => ({ ok: true, value });
export const refused = (code: string, params: CellProblem['params'] = {}): { ok: false; problem: CellProblem } => ({
  ok: false,
  problem: { code, params },
});

/** Text of at most `max` UTF-16 units, markup or not: it is shown as text everywhere. */
export function textCell(max: number): CellCodec<string> {
  return {
    read: (text) => {
      const trimmed = text.trim();
      if (trimmed.length > max) return refused('TOO_LONG', { length: trimmed.length, max });
      if (trimmed.includes('\0') || !trimmed.isWellFormed()) return refused('UNPRINTABLE');
      return taken(trimmed);
    },
    write: (value) => value,
  };
}

/** Texts, one a line of the cell. */
export function linesCell(maxRows: number, maxLength: number): CellCodec<readonly string[]> {
  const line = textCell(maxLength);
  return {
    read: (text, words) => {
      const lines = linesOf(text);
      if (lines.length > maxRows) return refused('TOO_MANY', { count: lines.length, max: maxRows });
      const bad = lines.map((each) => line.read(each, words)).find(({ ok }) => !ok);
      return bad && !bad.ok ? bad : taken(lines);
    },
    write: (value) => value.join('\n'),
  };
}

/** Yes or no. */
export const flagCell: CellCodec<boolean> = {
  read: (text) => {
    const key = wordKey(text);
    if (labelsOf('yes').some((label) => wordKey(label) === key)) return taken(true);
    if (labelsOf('no').some((label) => wordKey(label) === key)) return taken(false);
    return refused('NOT_YES_NO', { text });
  },
  write: (value) => word(value ? 'value.flag.true' : 'value.flag.false'),
};

/** A whole number from 0 to `max`. */
export function countCell(max: number): CellCodec<number> {
  return {
    read: (text) => {
      const digits = text.normalize('NFKC').trim();
      if (!/^\d{1,9}$/.test(digits)) return refused('NOT_A_NUMBER', { text });
      return Number(digits) <= max ? taken(Number(digits)) : refused('TOO_LARGE', { text, max });
    },
    write: (value) => String(value),
  };
}

/** One value of a closed set; words from the locale under `value.<set>.<value>`. */
export function choiceCell<T extends string>(set: string, values: readonly T[]): CellCodec<T> {
  const wordOf = (value: T) => word(`value.${set}.${value}`);
  return {
    read: (text) => {
      const key = wordKey(text);
      const found = values.find((value) => [value, wordOf(value)].some((form) => wordKey(form) === key));
      return found === undefined
        ? refused('NOT_A_CHOICE', { text, choices: values.map(wordOf).join(' / ') })
        : taken(found);
    },
    write: wordOf,
  };
}

/** Several values of a closed set. */
export function choicesCell<T extends string>(set: string, values: readonly T[]): CellCodec<readonly T[]> {
  const one = choiceCell(set, values);
  return {
    read: (text, words) => each(text, (part) => one.read(part, words)),
    write: (value, words) => value.map((entry) => one.write(entry, words)).join(word('separator')),
  };
}

/** A code of a code list. */
export function codeCell(list: string): CellCodec<string> {
  return {
    read: (text, words) => {
      const code = codeOf(words, list, text);
      return code === null ? refused('CODE_UNKNOWN', { text }) : taken(code);
    },
    write: (value, words) => (value === '' ? '' : labelOf(words, list, value)),
  };
}

/** Several codes of a code list. */
export function codesCell(list: string): CellCodec<readonly string[]> {
  const one = codeCell(list);
  return {
    read: (text, words) => {
      const whole = codeOf(words, list, text);
      return whole === null ? each(text, (part) => one.read(part, words)) : taken([whole]);
    },
    write: (value, words) => value.map((code) => labelOf(words, list, code)).join(word('separator')),
  };
}

/** Lines of a cell that hold anything. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function each<T>(text: string, read: (part: string) => ReadCell<T>): ReadCell<readonly T[]> {
  const values: T[] = [];
  for (const part of partsOf(text)) {
    const value = read(part);
    if (!value.ok) return value;
    if (!values.includes(value.value)) values.push(value.value);
  }
  return taken(values);
}

/** Entries between commas, semicolons, enumeration commas or lines; what stands in brackets is not taken apart. */
function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if ('(（'.includes(char)) depth += 1;
    if (')）'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;\n\uff0c\uff1b\u3001|]/u.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
