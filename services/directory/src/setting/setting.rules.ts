/** Limits of sessions and sign-in, as the rows of table `setting` give them. Times are seconds. */
export interface SignInLimits {
  readonly maxFailures: number;
  readonly windowSeconds: number;
  readonly lockSeconds: number;
  readonly maxPerMinute: number;
  /** Attempts one network address may make within a minute: one person cannot keep the others out. */
  readonly maxPerAddress: number;
  readonly maxHashing: number;
  readonly absoluteSeconds: number;
}

/** Reads the limits out of rows by key. @throws Error when a row is missing: a half-configured door stays shut */
export function signInLimitsOf(values: ReadonlyMap<string, number>): SignInLimits {
  const limitOf = (key: string): number => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`Setting ${key} is missing`);
    return value;
  };
  return {
    maxFailures: limitOf('signIn.login.maxFailures'),
    windowSeconds: limitOf('signIn.login.window'),
    lockSeconds: limitOf('signIn.login.lock'),
    maxPerMinute: limitOf('signIn.process.maxPerMinute'),
    maxPerAddress: limitOf('signIn.address.maxPerMinute'),
    maxHashing: limitOf('signIn.process.maxHashing'),
    absoluteSeconds: limitOf('session.absolute'),
  };
}
