import type { ServiceContext } from '@onewindow/subgraph-kit';
import { SignInThrottle } from './session.entity.ts';

/** What a sign-in needs to know of a login. */
export interface SignInAccount {
  id: string;
  passwordHash: string;
}

/** The account that may sign in with this login; a demo account only while the sample city is on. */
export async function findSignInAccount(ctx: ServiceContext, login: string): Promise<SignInAccount | null> {
  const rows = await ctx.em.execute<SignInAccount[]>(
    `select id, password_hash as "passwordHash" from account where login = ? and is_active and (not is_demo or ?)`,
    [login, ctx.settings.demo],
  );
  return rows[0] ?? null;
}

/** The failures remembered for a login. */
export function findFailures(ctx: ServiceContext, login: string): Promise<SignInThrottle | null> {
  return ctx.em.findOne(SignInThrottle, { login }, { refresh: true });
}

/** Lets the transaction be the only one, on all machines, that counts failures of this login. */
export async function lockLogin(tx: ServiceContext, login: string): Promise<void> {
  await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`directory.sign-in:${login}`]);
}

/** Ends sessions: the one given, or all open ones of the account. Answers how many were open. */
export async function endSessions(tx: ServiceContext, accountId: string, sessionId: string | null): Promise<number> {
  const rows = await tx.em.execute<{ id: string }[]>(
    `update session set ended_at = ? where account_id = ? and ended_at is null and id = coalesce(?, id) returning id`,
    [tx.now().toISOString(), accountId, sessionId],
  );
  if (rows.length > 0) await announceSessions(tx, [accountId]);
  return rows.length;
}

/** Tells every gateway to resolve these accounts afresh, when the transaction commits. */
export async function announceSessions(tx: ServiceContext, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const marks = accountIds.map(() => '?').join(', ');
  const rows = await tx.em.execute<{ id: string; version: number }[]>(
    `update account set session_version = session_version + 1 where id in (${marks})
     returning id, session_version as version`,
    [...accountIds],
  );
  for (const { id, version } of rows) tx.announce('session', id, version);
}

/** Forgets a few sessions and failures that can no longer matter; called on sign-in, so nothing piles up. */
export async function pruneSessions(tx: ServiceContext, windowSeconds: number): Promise<void> {
  const now = tx.now().getTime();
  const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();
  await tx.em.execute(
    `delete from session where id in
       (select id from session where expires_at < ? order by expires_at limit 50 for update skip locked)`,
    [before(KEPT_AFTER_END_SECONDS)],
  );
  await tx.em.execute(
    `delete from sign_in_throttle where login in
       (select login from sign_in_throttle
        where window_started_at < ? and (locked_until is null or locked_until < ?)
        order by window_started_at limit 50 for update skip locked)`,
    [before(windowSeconds), before(0)],
  );
}

/** Ended sessions stay a week, for whoever asks what happened. */
const KEPT_AFTER_END_SECONDS = 7 * 86_400;
