import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller } from './definition.ts';

/** Most a call's clock may differ from ours, in ms. */
const clockSkewMs = 60_000;

export const signatureHeader = 'x-ow-signature';
export const timeHeader = 'x-ow-time';
export const claimsHeader = 'x-ow-claims';

/**
 * What a signature covers. `path` includes the query string, `claims` is the header as sent. `body` is
 * the whole body, or null for raw routes: their bytes are streamed through, so the signature vouches
 * for who calls which path, and the partner's own signature (if any) for the bytes.
 */
export interface CallParts {
  /** Milliseconds since 1970, as text. */
  time: string;
  method: string;
  path: string;
  claims: string;
  body: string | Uint8Array | null;
}

/** HMAC-SHA256 over time, method, path, claims and body, base64url. */
export function signCall(secret: string, { time, method, path, claims, body }: CallParts): string {
  const digest = body === null ? 'stream' : createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', secret).update([time, method, path, claims, digest].join('\n')).digest('base64url');
}

/** Whether the signature is right and not older (or newer) than a minute. */
export function verifyCall(secret: string, parts: CallParts, signature: string, now: number = Date.now()): boolean {
  if (!(Math.abs(now - Number(parts.time)) <= clockSkewMs)) return false;
  const expected = Buffer.from(signCall(secret, parts));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The caller as a header value. */
export function encodeClaims(caller: Caller): string {
  return Buffer.from(JSON.stringify(caller)).toString('base64url');
}

/** Reads what encodeClaims wrote; only call it after verifyCall. */
export function decodeClaims(claims: string): Caller {
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Caller;
}
