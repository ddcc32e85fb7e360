import type { IncomingHttpHeaders } from 'node:http';

/** Who may load what into a page of ours; run with the module federation of the apps. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers of answers that are data: no page is ever made of them. */
export function dataHeaders(publicUrl: string | null): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(isHttps(publicUrl) ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Headers of everything else; a service may tighten them for its own pages. */
export function pageHeaders(publicUrl: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
    ...(isHttps(publicUrl) ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

export function isHttps(publicUrl: string | null): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

/**
 * Whether a browser may have been led here by another site. Browsers always say where a POST comes from;
 * programs say nothing, and carry no cookie that a stranger could ride on.
 */
export function isCrossOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host = '' } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site !== undefined && site !== 'same-origin' && site !== 'none';
  }
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  if (from.host === host || (publicUrl !== null && from.origin === new URL(publicUrl).origin)) return false;
  // The development servers of the apps forward to us from another port of the same machine.
  return isHttps(publicUrl) || !isLoopback(from.hostname) || !isLoopback(host.replace(/:\d+$/, ''));
}

/** Names of this machine as a browser or a bind address writes them. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
