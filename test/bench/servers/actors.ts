import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@onewindow/subgraph-kit';

/** As long as our gateway trusts what the directory said. */
const freshForMs = 5_000;

/** Who sent a request, as our gateway finds out: one call to the directory, remembered for five seconds. */
export function createActors(
  resolve: (input: { token: string }) => Promise<unknown>,
): (headers: IncomingHttpHeaders) => Promise<Actor | null> {
  const known = new Map<string, { readonly at: number; readonly actor: Promise<Actor | null> }>();
  return ({ cookie = '' }) => {
    const token = /(?:^|;\s*)ow_session=([^;]+)/.exec(cookie)?.[1];
    if (!token) return Promise.resolve(null);
    const kept = known.get(token);
    if (kept && performance.now() - kept.at < freshForMs) return kept.actor;
    const actor = resolve({ token }) as Promise<Actor | null>;
    known.set(token, { at: performance.now(), actor });
    return actor;
  };
}
