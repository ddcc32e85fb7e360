import { randomBytes } from 'node:crypto';
import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { normalizeLogin } from '../account/account.rules.ts';
import { UNKNOWN_LOGIN_HASH, verifyPassword } from '../account/password.ts';
import { findSignInLimits } from '../setting/setting.repository.ts';
import type { SignInLimits } from '../setting/setting.rules.ts';
import { findActorByTokenHash } from './actor.repository.ts';
import { Session, SignInThrottle } from './session.entity.ts';
import { endSessions, findFailures, findSignInAccount, lockLogin, pruneSessions } from './session.repository.ts';
import { type SessionActor, sessionIdOf } from './session.rules.ts';
import { hashOfToken, SESSION_COOKIE } from './session-token.ts';
import { countFailure, lockedFor } from './sign-in.rules.ts';
import { SignInGate } from './sign-in-gate.ts';

export interface SignInInput {
  login: string;
  password: string;
}

export type SignInResult =
  | { __typename: 'SignInPayload'; me: SessionActor }
  | { __typename: 'SignInRefused'; message: string; reason: SignInRefusal; retryAfterSeconds: number | null };

type SignInRefusal = 'WRONG_CREDENTIALS' | 'LOCKED' | 'TOO_MANY_ATTEMPTS';

/** Of this process, whichever service object runs in it: threads are what it protects. */
const gate = new SignInGate();

/**
 * Starts a session. Limits come before the costly hash; an unknown login takes the same path, the same
 * time and the same answer as a wrong password.
 */
export async function signIn(ctx: ServiceContext, input: SignInInput): Promise<SignInResult> {
  const login = normalizeLogin(input.login);
  if (login === null) return refused('WRONG_CREDENTIALS');
  const limits = await findSignInLimits(ctx);
  const now = performance.now();
  // An address that tries too often waits by itself; only then comes the limit all share.
  const waitSeconds =
    (ctx.address === null ? null : gate.takeFrom(ctx.address, now, limits.maxPerAddress)) ??
    gate.take(now, limits.maxPerMinute);
  if (waitSeconds !== null) return refused('TOO_MANY_ATTEMPTS', waitSeconds);
  return gate.inTurn(login, () => attempt(ctx, login, input.password, limits));
}

async function attempt(
  ctx: ServiceContext,
  login: string,
  password: string,
  limits: SignInLimits,
): Promise<SignInResult> {
  const lockSeconds = lockedFor(await findFailures(ctx, login), ctx.now());
  if (lockSeconds !== null) return refused('LOCKED', lockSeconds);
  const account = await findSignInAccount(ctx, login);
  const hash = account?.passwordHash ?? UNKNOWN_LOGIN_HASH;
  const isRight = await gate.hash(limits.maxHashing, () => verifyPassword(password, hash));
  if (!account || !isRight) {
    await rememberFailure(ctx, login, limits);
    return refused('WRONG_CREDENTIALS');
  }
  return { __typename: 'SignInPayload', me: await startSession(ctx, account.id, login, limits) };
}

async function rememberFailure(ctx: ServiceContext, login: string, limits: SignInLimits): Promise<void> {
  await ctx.transactional(async (tx) => {
    await lockLogin(tx, login);
    await tx.em.upsert(SignInThrottle, { login, ...countFailure(await findFailures(tx, login), tx.now(), limits) });
    await pruneSessions(tx, limits.windowSeconds);
  });
}

/** Always a new token; a session the same browser held before is over. */
async function startSession(
  ctx: ServiceContext,
  accountId: string,
  login: string,
  limits: SignInLimits,
): Promise<SessionActor> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = hashOfToken(token);
  const now = ctx.now();
  const me = await ctx.transactional(async (tx) => {
    const previous = sessionIdOf(tx.actor);
    if (tx.actor && previous) await endSessions(tx, tx.actor.accountId, previous);
    await tx.em.nativeDelete(SignInThrottle, { login });
    await tx.em.insert(Session, {
      id: newId(),
      tokenHash,
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + limits.absoluteSeconds * 1000),
      endedAt: null,
    });
    await pruneSessions(tx, limits.windowSeconds);
    return findActorByTokenHash(tx, tokenHash);
  });
  if (!me) throw new Error('A session was over before it began');
  ctx.setCookie(SESSION_COOKIE, token, { maxAgeSeconds: limits.absoluteSeconds });
  return me;
}

function refused(reason: SignInRefusal, retryAfterSeconds: number | null = null): SignInResult {
  return { __typename: 'SignInRefused', message: 'Sign-in refused', reason, retryAfterSeconds };
}
