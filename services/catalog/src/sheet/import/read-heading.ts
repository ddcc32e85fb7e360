import type { SheetColumn } from '../columns/sheet-column.ts';
import { wordKey } from '../columns/vocabulary.ts';
import { SheetRefused } from '../reading/sheet-refusal.ts';
import type { SheetRow, SheetRows } from '../reading/sheet-row.ts';

/** A sheet with its heading understood. */
export interface HeadedSheet<Row> {
  /** Heading as it stands in the file. */
  readonly heading: readonly string[];
  /** What each column of the file is. */
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly SheetRow[];
}

/**
 * Understands the heading by label or key, in any order. A column nobody knows is refused: it would be left out
 * silently. Rows that begin with # are notes.
 */
export function readHeading<Row>(
  sheet: SheetRows,
  known: readonly SheetColumn<Row>[],
  demanded: readonly string[],
): HeadedSheet<Row> {
  const isNote = ({ cells }: SheetRow): boolean => (cells[0] ?? '').trimStart().startsWith('#');
  const [first, ...rows] = sheet.filter((row) => !isNote(row));
  if (!first) throw new SheetRefused('NoHeading');
  const heading = first.cells.map((cell) => cell.trim());
  const found = heading.map((text) =>
    known.find(({ key, label }) => [key, label].some((name) => wordKey(name) === wordKey(text))),
  );
  const unknown = heading.filter((_, index) => !found[index]);
  if (unknown.length === heading.length) throw new SheetRefused('NoHeading');
  if (unknown.length > 0) throw new SheetRefused('ColumnsUnknown', { columns: short(unknown) });
  const columns = found.filter((column) => column !== undefined);
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  if (twice.length > 0) throw new SheetRefused('ColumnsTwice', { columns: short(twice.map(({ label }) => label)) });
  const missing = known.filter(({ key }) => demanded.includes(key) && !columns.some((column) => column.key === key));
  if (missing.length > 0)
    throw new SheetRefused('ColumnsMissing', { columns: short(missing.map(({ label }) => label)) });
  return { heading, columns, rows };
}

/** Enough to find them, never the whole file. */
function short(names: readonly string[]): string {
  return names
    .slice(0, 20)
    .map((name) => name.slice(0, 40) || '-')
    .join(', ');
}
