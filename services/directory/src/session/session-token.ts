import { createHash } from 'node:crypto';

/** Cookie that carries a session's token; nothing else about a session leaves the house. */
export const SESSION_COOKIE = 'ow_session';

/** True for 32 random bytes in base64url; anything else never reaches the database. */
export function isSessionToken(token: unknown): token is string {
  return typeof token === 'string' && /^[A-Za-z0-9_-]{43}$/.test(token);
}

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
