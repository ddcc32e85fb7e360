const sessionName = 'ow_session';

/** Tokens are far shorter. What is longer was never given out, and must not lie in the memory of sessions. */
const longestToken = 256;

/** Token of the session cookie in a Cookie header; null when there is none. */
export function sessionToken(header: string | undefined): string | null {
  if (!header) return null;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() !== sessionName) continue;
    const token = part.slice(at + 1).trim();
    return token.length > 0 && token.length <= longestToken ? token : null;
  }
  return null;
}

/**
 * A Set-Cookie value of a service with the attributes the gateway insists on: never readable by scripts,
 * never sent along from another site, only over TLS when people reach the system by https. Of the
 * service's own attributes only Max-Age is kept.
 */
export function hardenCookie(setCookie: string, secure: boolean): string {
  const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim());
  const maxAge = attributes.filter((attribute) => /^max-age=-?\d+$/i.test(attribute));
  return [pair, 'Path=/', 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : []), ...maxAge].join('; ');
}
