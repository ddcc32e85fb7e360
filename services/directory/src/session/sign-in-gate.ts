const MINUTE_MS = 60_000;

/**
 * What one process spends on passwords: how many attempts it takes within a minute, how many hashes
 * run at the same time (they share Node's few threads with files and name look-ups), and one attempt
 * at a time for each login, so that parallel guesses cannot slip past the count of failures.
 */
export class SignInGate {
  readonly #taken: number[] = [];
  readonly #lastOf = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #hashing = 0;

  /** Takes one attempt; answers null, or the seconds until the next one is taken. */
  take(now: number, maxPerMinute: number): number | null {
    while ((this.#taken[0] ?? now) <= now - MINUTE_MS) this.#taken.shift();
    if (this.#taken.length >= maxPerMinute) {
      return Math.ceil(((this.#taken[0] ?? now) + MINUTE_MS - now) / 1000);
    }
    this.#taken.push(now);
    return null;
  }

  /** Runs work for a login after all earlier work for it. */
  async inTurn<T>(login: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#lastOf.get(login) ?? Promise.resolve()).then(work, work);
    this.#lastOf.set(login, turn);
    try {
      return await turn;
    } finally {
      if (this.#lastOf.get(login) === turn) this.#lastOf.delete(login);
    }
  }

  /** Runs work while at most `limit` others do. */
  async hash<T>(limit: number, work: () => Promise<T>): Promise<T> {
    while (this.#hashing >= limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#hashing += 1;
    try {
      return await work();
    } finally {
      this.#hashing -= 1;
      this.#waiting.shift()?.();
    }
  }
}
