/** Search by any part of a name: a city has some hundred bundles, so the list is simply read through. */

/** Compatibility forms unified (full-width brackets, Latin letters), lower case; NUL cannot be asked for. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('\0', ' ').trim();
}

/** LIKE patterns, one for each word of the query; wildcards are searched literally. */
export function searchPatterns(query: string): string[] {
  const words = searchForm(query).split(/\s+/u);
  return words.filter((word) => word !== '').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
