import { maskName } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';

export type AccountKind = Actor['kind'];

/** What a rule needs to know of an account. */
export interface AccountFacts {
  readonly id: string;
  readonly kind: AccountKind;
}

/**
 * A person's name as this reader may see it. Staff carry their name openly at the window (Rules 32);
 * an applicant's name is whole only for the applicant.
 */
export function visibleName(name: string, account: AccountFacts, reader: Actor | null): string {
  const isOwn = reader?.accountId === account.id;
  return account.kind === 'STAFF' || isOwn ? name : maskName(name);
}

/** Hall and window as one line; null for who is not posted to a hall. */
export function postingOf(hall: string | null | undefined, window: string | null | undefined): string | null {
  if (!hall) return null;
  return window ? `${hall} ${window}` : hall;
}

/** A login as it is stored and compared: no blanks around it, lower case; null when it cannot be one. */
export function normalizeLogin(login: string): string | null {
  const normalized = login.normalize('NFKC').trim().toLowerCase();
  return normalized.length >= 1 && normalized.length <= 64 ? normalized : null;
}
