import { z } from 'zod';

/** Sort key of the last row of a page: name, then id. */
export type NameCursor = readonly [name: string, id: string];

/** PostgreSQL text holds no NUL. */
const part = z.string().refine((text) => !text.includes('\0'));
const shape = z.tuple([part, part]);

/** The cursor that continues after a row. */
export function writeCursor(cursor: NameCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads a cursor this service wrote; null for anything else. */
export function readCursor(text: string): NameCursor | null {
  try {
    return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}

/** Rows of one page: between 1 and 100. */
export function pageSize(first: number | null | undefined, usual: number): number {
  return Math.min(Math.max(first ?? usual, 1), 100);
}

/** A page as the API shows it, of rows of which one more than `limit` was read. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => NameCursor,
): { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } {
  const nodes = rows.slice(0, limit);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > limit, endCursor: last ? writeCursor(keyOf(last)) : null } };
}
