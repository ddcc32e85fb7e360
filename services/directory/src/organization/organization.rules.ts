/** Kinds of organisation. */
export type OrganizationKind = 'DEPARTMENT' | 'SUPERVISING' | 'HALL_OPERATOR' | 'COURIER_PARTNER' | 'EXTERNAL';

/** Where a page of organisations starts: after this name, and after this id among equal names. */
export interface OrganizationCursor {
  readonly name: string;
  readonly id: string;
}

const LARGEST_PAGE = 200;

/** Rows of one page: at least one, at most 200. */
export function pageSizeOf(first: number): number {
  return Math.min(Math.max(Math.trunc(first), 1), LARGEST_PAGE);
}

/** The cursor as opaque text. */
export function writeCursor({ name, id }: OrganizationCursor): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** Reads what writeCursor wrote; null for anything else, which starts from the beginning. */
export function readCursor(text: string | null | undefined): OrganizationCursor | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [name, id] = Array.isArray(value) ? value : [];
    return typeof name === 'string' && typeof id === 'string' ? { name, id } : null;
  } catch {
    return null;
  }
}
