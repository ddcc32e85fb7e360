import { titleKey } from '../../legal-basis/citation.rules.ts';

/** A legal basis as a cell names it. */
export interface NamedBasis {
  readonly id: string;
  readonly title: string;
}

/** What words in cells may stand for: plain data, read once for a sheet. */
export interface Vocabulary {
  /** Active codes with their words, by code list. */
  readonly codes: ReadonlyMap<string, readonly { readonly code: string; readonly label: string }[]>;
  readonly bases: readonly NamedBasis[];
  readonly documents: ReadonlySet<string>;
}

/** Words as they are compared: full width and half width, spaces and case do not matter. */
export function wordKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** The code that a cell means, written as code, as word, or as both (`01 word`); null for none. */
export function codeOf(words: Vocabulary, list: string, text: string): string | null {
  const wanted = wordKey(text);
  const found = words.codes
    .get(list)
    ?.find(({ code, label }) => [code, label, code + label].some((form) => wordKey(form) === wanted));
  return found?.code ?? null;
}

/** Word of a code; the code itself where the list has none. */
export function labelOf(words: Vocabulary, list: string, code: string): string {
  return words.codes.get(list)?.find((entry) => entry.code === code)?.label ?? code;
}

/** A basis by its title, with or without the country's name and book marks, or by its id. */
export function basisOf(words: Vocabulary, title: string): NamedBasis | null {
  const key = titleKey(title);
  return words.bases.find((basis) => titleKey(basis.title) === key || basis.id === title) ?? null;
}
