/** Search in registers of some thousand rows: every word must stand somewhere in the row's text. */

/** Compatibility forms unified (full-width brackets, Latin letters) and lower case; PostgreSQL text holds no NUL. */
export function searchText(...parts: readonly string[]): string {
  return parts.join(' ').normalize('NFKC').toLowerCase().replaceAll('\0', ' ');
}

/** Words a query demands, at most eight. */
export function searchWords(text: string | null | undefined): string[] {
  return searchText(text ?? '')
    .slice(0, 200)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
}

/** Condition that a column holds all words of the text[] parameter, whatever characters they are made of. */
export function holdsWords(column: string, parameter: string): string {
  return `not exists (select 1 from unnest(${parameter}::text[]) as word where strpos(${column}, word) = 0)`;
}
