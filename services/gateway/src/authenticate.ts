import type { Actor, ListenHub, SubgraphPeer } from '@onewindow/subgraph-kit';
import { Refusal } from './errors.ts';

/** Architecture 6.8: what the gateway believes about a person is at most this old. */
const freshForMs = 5_000;
const mostEntries = 20_000;

interface Entry {
  readonly bornAt: number;
  readonly actor: Promise<Actor | null>;
  /** Unknown while the directory is still being asked. */
  accountId?: string | null;
}

/** Who is behind a session token. */
export interface Sessions {
  /** Null: nobody signed in. Refuses (503) while the directory does not answer: silence must not sign people out. */
  actorOf(token: string | null): Promise<Actor | null>;
  /** Stops listening for revocations. */
  stop(): void;
}

/**
 * Sessions as `directory` knows them (internal `resolve-actor`), kept for 5 s at most and dropped at once
 * when a notification of type `session` names the account.
 */
export function createSessions(
  directory: SubgraphPeer | undefined,
  listen: Pick<ListenHub, 'on'> | undefined,
): Sessions {
  const entries = new Map<string, Entry>();

  const stop = listen?.on(({ type, id }) => {
    if (type !== 'session') return;
    // A lookup under way may have read the state before the change, so it goes too.
    for (const [token, { accountId }] of entries)
      if (accountId === undefined || accountId === id) entries.delete(token);
  });

  function ask(token: string): Entry {
    const asked =
      directory?.internal('resolve-actor', { token }) ??
      Promise.reject(new Error('No peer is configured for directory'));
    const actor = asked.catch((cause: unknown) => {
      throw new Refusal(503, 'SESSION_UNKNOWN', 'Who is signed in cannot be found out just now', cause);
    }) as Promise<Actor | null>;
    const entry: Entry = { bornAt: performance.now(), actor };
    actor.then(
      (found) => {
        entry.accountId = found?.accountId ?? null;
      },
      () => {
        if (entries.get(token) === entry) entries.delete(token);
      },
    );
    return entry;
  }

  return {
    async actorOf(token) {
      if (token === null) return null;
      const known = entries.get(token);
      if (known && performance.now() - known.bornAt < freshForMs) return known.actor;
      const entry = ask(token);
      entries.delete(token);
      entries.set(token, entry);
      if (entries.size > mostEntries)
        for (const oldest of entries.keys()) {
          entries.delete(oldest);
          break;
        }
      return entry.actor;
    },
    stop: () => stop?.(),
  };
}
