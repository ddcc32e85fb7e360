import type { SignInLimits } from '../setting/setting.rules.ts';

/** Wrong passwords remembered for one login, whether such an account exists or not. */
export interface FailureRecord {
  readonly failures: number;
  readonly windowStartedAt: Date;
  readonly lockedUntil: Date | null;
}

type LoginLimits = Pick<SignInLimits, 'maxFailures' | 'windowSeconds' | 'lockSeconds'>;

/** Seconds until a locked login may try again; null when it is not locked. */
export function lockedFor(record: FailureRecord | null, now: Date): number | null {
  const left = (record?.lockedUntil?.getTime() ?? 0) - now.getTime();
  return left > 0 ? Math.ceil(left / 1000) : null;
}

/**
 * The record after one more wrong password. A window that has passed starts again; the failure that
 * reaches the limit locks the login.
 */
export function countFailure(record: FailureRecord | null, now: Date, limits: LoginLimits): FailureRecord {
  const isCounting = record !== null && secondsBetween(record.windowStartedAt, now) < limits.windowSeconds;
  const failures = isCounting ? record.failures + 1 : 1;
  return {
    failures,
    windowStartedAt: isCounting ? record.windowStartedAt : now,
    lockedUntil: failures >= limits.maxFailures ? new Date(now.getTime() + limits.lockSeconds * 1000) : null,
  };
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
