const MINUTE_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * What one process spends on passwords: how many attempts it takes within a minute, how many hashes
 * run at the same time (they share Node's few threads with files and name look-ups), and one attempt
 * at a time for each login, so that parallel guesses cannot slip past the count of failures.
 */
export class SignInGate {
  readonly #taken: number[] = [];
  readonly #takenOf = new Map<string, number[]>();
  readonly #lastOf = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #hashing = 0;

  /** Takes one attempt; answers null, or the seconds until the next one is taken. */
  take(now: number, maxPerMinute: number): number | null {
    return takeOne(this.#taken, now, maxPerMinute);
  }

  /** The same for one network address, before it takes from what all share. */
  takeFrom(address: string, now: number, maxPerMinute: number): number | null {
    if (this.#takenOf.size >= MOST_ADDRESSES) this.#forgetOld(now);
    const taken = this.#takenOf.get(address) ?? [];
    this.#takenOf.set(address, taken);
    return takeOne(taken, now, maxPerMinute);
  }

  #forgetOld(now: number): void {
    for (const [address, taken] of this.#takenOf)
      if ((taken.at(-1) ?? 0) <= now - MINUTE_MS) this.#takenOf.delete(address);
    // Still full within one minute: a swarm of addresses, which the shared count holds.
    if (this.#takenOf.size >= MOST_ADDRESSES) this.#takenOf.clear();
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

function takeOne(taken: number[], now: number, maxPerMinute: number): number | null {
  while ((taken[0] ?? now) <= now - MINUTE_MS) taken.shift();
  if (taken.length >= maxPerMinute) return Math.ceil(((taken[0] ?? now) + MINUTE_MS - now) / 1000);
  taken.push(now);
  return null;
}
