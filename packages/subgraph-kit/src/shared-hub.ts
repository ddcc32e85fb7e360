import { type ListenHub, listenHub } from './listen-hub.ts';

interface SharedHub {
  hub: ListenHub;
  users: number;
}

const hubs = new Map<string, SharedHub>();

/**
 * One hub per database and process, however many services run in it: ten services would otherwise
 * spend ten connections on listening. Returns the hub and the function that gives it back.
 */
export function borrowHub(databaseUrl: string): { hub: ListenHub; release(): Promise<void> } {
  const { host, pathname } = new URL(databaseUrl);
  const key = `${host}${pathname}`;
  const shared = hubs.get(key) ?? { hub: listenHub(databaseUrl), users: 0 };
  shared.users += 1;
  hubs.set(key, shared);
  return {
    hub: shared.hub,
    async release() {
      shared.users -= 1;
      if (shared.users > 0) return;
      hubs.delete(key);
      await shared.hub.stop();
    },
  };
}
