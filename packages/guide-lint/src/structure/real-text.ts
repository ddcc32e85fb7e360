/** Tells a value from what people type to get past a mandatory field. */
import words from './words.json' with { type: 'json' };

const placeholders = new Set(words.placeholders);
/** No placeholder is longer, with whatever brackets and dots people put around it. */
const longestPlaceholder = 40;

/** The text without spaces, brackets around it and closing punctuation, full-width forms folded, in lower case. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, '')
    .replaceAll(/^[([【<]+|[)\]】>]+$/gu, '')
    .replaceAll(/(?<=.)[。.;,、!?:]+$/gu, '');
}

/** True for a placeholder such as `n/a` or a dash; false for an empty text. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestPlaceholder) return false;
  const kept = bare(trimmed);
  return kept === '' || placeholders.has(kept);
}

/** True when the text says something: neither empty nor a placeholder. */
export function isReal(text: string): boolean {
  return text.trim() !== '' && !isPlaceholder(text);
}

/** True when a note says that no law sets a limit. */
export function saysNoStatutoryLimit(note: string): boolean {
  const kept = bare(note);
  return words.noStatutoryLimit.some((phrase) => kept.includes(phrase));
}
