import type { ServiceContext } from '@onewindow/subgraph-kit';
import { endSessions } from './session.repository.ts';
import { sessionIdOf } from './session.rules.ts';
import { SESSION_COOKIE } from './session-token.ts';

/**
 * Ends the session the call came with and removes its cookie. When the caller does not say which session
 * that is, all sessions of the account end: signing out must never leave one open.
 */
export async function signOut(ctx: ServiceContext) {
  const { actor } = ctx;
  const ended = actor ? await ctx.transactional((tx) => endSessions(tx, actor.accountId, sessionIdOf(actor))) : 0;
  ctx.setCookie(SESSION_COOKIE, '', { maxAgeSeconds: 0 });
  return { __typename: 'SignOutPayload' as const, ended: ended > 0 };
}
