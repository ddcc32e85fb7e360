import type { Finding } from '../finding.ts';
import type { LintWords } from './kept-words.ts';
import { type TextField, textFields } from './text-field.ts';

/** Texts remembered for one field and one set of words, and the longest that is worth it. */
const MAX_TEXTS = 5_000;
const MAX_LENGTH = 400;

/** Remembers what was found in a text; forgets all when it is full, so that memory stays bounded. */
interface Memory {
  readonly get: (field: TextField, text: string) => readonly Finding[] | undefined;
  readonly keep: (field: TextField, text: string, found: readonly Finding[]) => void;
}

const memories = new WeakMap<LintWords, Memory>();

/** The memory that belongs to a set of words: other words, other findings. */
export function memoryOf(words: LintWords): Memory {
  const before = memories.get(words);
  if (before !== undefined) return before;
  const memory = newMemory();
  memories.set(words, memory);
  return memory;
}

function newMemory(): Memory {
  const byField = new Map(textFields.map((field) => [field, new Map<string, readonly Finding[]>()]));
  return {
    get: (field, text) => byField.get(field)?.get(text),
    keep: (field, text, found) => {
      const texts = byField.get(field);
      if (texts === undefined || text.length > MAX_LENGTH) return;
      if (texts.size >= MAX_TEXTS) texts.clear();
      texts.set(text, found);
    },
  };
}
