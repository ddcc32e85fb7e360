/** Search in Chinese names by characters and pairs of characters: no dictionary of words is needed. */

/** Compatibility forms unified (full-width brackets, Latin letters), lower case, spaces removed at the ends. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Every character and every pair of neighbours of a name, each once: what the index holds. */
export function searchTerms(name: string): string[] {
  const terms = words(name).flatMap((word) => [...word, ...pairs(word)]);
  return [...new Set(terms)];
}

/** What a query demands: all of `terms` from the index, then each of `words` literally in the name. */
export interface SearchDemand {
  terms: string[];
  words: string[];
}

/** Demand of a query; null when it holds nothing to search for. */
export function searchDemand(query: string): SearchDemand | null {
  const asked = words(query);
  if (asked.length === 0) return null;
  const terms = asked.flatMap((word) => ([...word].length === 1 ? [word] : pairs(word)));
  return { terms: [...new Set(terms)], words: asked };
}

/** A LIKE pattern that finds the word anywhere; its own wildcards are escaped. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** NUL cannot be stored or asked for in PostgreSQL text. */
function words(text: string): string[] {
  return searchForm(text)
    .replaceAll('\0', ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
