/** Rows asked for, between 1 and 100; 20 when unsaid. */
export function pageSize(first: number | null | undefined): number {
  return Math.min(100, Math.max(1, first ?? 20));
}

/** The place after a row in the order of (createdAt, id). */
export function encodeCursor(row: { createdAt: Date; id: string }): string {
  return Buffer.from(`${row.createdAt.toISOString()}|${row.id}`).toString('base64url');
}

/** Reads a cursor; anything else than one of ours starts from the beginning. */
export function decodeCursor(cursor: string | null | undefined): { createdAt: Date; id: string } | null {
  const [at, id] = Buffer.from(cursor ?? '', 'base64url')
    .toString('utf8')
    .split('|');
  const createdAt = new Date(at ?? '');
  return id && !Number.isNaN(createdAt.getTime()) ? { createdAt, id } : null;
}
