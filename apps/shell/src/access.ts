import type { RouteLocationNormalized } from 'vue-router';
import type { SessionStore } from './session/session-store.ts';

/** Where the sign-in comes back to: a path of this site, never another one. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** What stands between a person and a page: nothing, the sign-in, or a missing role. */
export function accessTo(
  to: Pick<RouteLocationNormalized, 'meta'>,
  session: Pick<SessionStore, 'actor' | 'hasRole'>,
): 'open' | 'sign-in' | 'forbidden' {
  const { roles, signedIn } = to.meta;
  if (!roles && !signedIn) return 'open';
  if (!session.actor.value) return 'sign-in';
  return roles && !session.hasRole(...roles) ? 'forbidden' : 'open';
}
