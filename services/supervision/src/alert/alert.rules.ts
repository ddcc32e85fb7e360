import type { Actor } from '@onewindow/subgraph-kit';

/** Roles that supervise: the supervising department and the electronic monitor (Rules 29-31). */
const SUPERVISING_ROLES = ['SUP', 'MON'];

/**
 * What the codes of the divisions begin with that this person supervises: each division of a supervising
 * role, and all below. Empty for everybody else.
 */
export function supervisedPrefixes(actor: Actor | null): readonly string[] {
  if (actor?.kind !== 'STAFF') return [];
  const posts = actor.roles.filter(({ code }) => SUPERVISING_ROLES.includes(code));
  return [...new Set(posts.flatMap(({ divisionCode }) => divisionPrefix(divisionCode) ?? []))];
}

/** Null for what is no 6-, 9- or 12-digit code, so that a broken role supervises nothing. */
function divisionPrefix(code: string): string | null {
  if (!/^\d{6}(\d{3}){0,2}$/.test(code)) return null;
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code;
}

/** Where a page starts: after an alert raised then, and after this id among those. */
export interface AlertCursor {
  readonly raisedAt: Date;
  readonly id: string;
}

const LARGEST_PAGE = 100;

/** Rows of one page: at least one, at most 100. */
export function pageSizeOf(first: number): number {
  return Math.min(Math.max(Math.trunc(first), 1), LARGEST_PAGE);
}

/** The cursor as opaque text. */
export function writeCursor({ raisedAt, id }: AlertCursor): string {
  return Buffer.from(`${raisedAt.toISOString()} ${id}`).toString('base64url');
}

/** Reads what writeCursor wrote; null for anything else, which starts from the newest. */
export function readCursor(text: string | null | undefined): AlertCursor | null {
  const [time = '', id = ''] = Buffer.from(text ?? '', 'base64url')
    .toString()
    .split(' ');
  const raisedAt = new Date(time);
  return id === '' || Number.isNaN(raisedAt.getTime()) ? null : { raisedAt, id };
}
