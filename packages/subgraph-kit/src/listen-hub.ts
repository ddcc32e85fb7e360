import pg from 'pg';
import { z } from 'zod';

/** What `announce` sends: an object of this type and id reached this version. */
export interface Announcement {
  type: string;
  id: string;
  version: number;
}

/** The one LISTEN connection of a process. Notifications are hints: they are lost while it reconnects. */
export interface ListenHub {
  /** Called for every announcement; returns the function that ends it. */
  on(listener: (announcement: Announcement) => void): () => void;
  /** Any other channel. `onReconnect` runs after each subscription, the first included. */
  listen(channel: string, onPayload: (payload: string) => void, onReconnect: () => void): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** Channel of `announce`. */
export const announcementChannel = 'onewindow';

const announcement = z.object({ type: z.string(), id: z.string(), version: z.number() });
const longestBackoffMs = 10_000;
const heartbeatMs = 15_000;

interface Subscription {
  channel: string;
  onPayload: (payload: string) => void;
  onReconnect: () => void;
}

/** Opens its connection at the first subscription and again, with backoff, whenever it is lost. */
export function listenHub(connectionString: string): ListenHub {
  const subscriptions = new Set<Subscription>();
  let connection: Promise<pg.Client> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let attempt = 0;

  const lost = (client: pg.Client): void => {
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    connection = null;
    retry();
  };

  const retry = (): void => {
    if (isStopped || timer || subscriptions.size === 0) return;
    const delay = Math.min(longestBackoffMs, 100 * 2 ** Math.min(attempt++, 10));
    timer = setTimeout(() => {
      timer = null;
      connected().then(
        () => undefined,
        () => retry(),
      );
    }, delay);
  };

  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString, keepAlive: true, application_name: 'onewindow listen' });
    client.on('error', () => lost(client));
    client.on('end', () => lost(client));
    client.on('notification', ({ channel, payload }) => {
      for (const each of [...subscriptions]) if (each.channel === channel) each.onPayload(payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of new Set([...subscriptions].map((each) => each.channel))) await subscribe(client, channel);
    } catch (error) {
      client.removeAllListeners();
      client.on('error', () => undefined);
      await client.end().catch(() => undefined);
      throw error;
    }
    attempt = 0;
    beat(client);
    for (const each of subscriptions) each.onReconnect();
    return client;
  };

  /** A query finds a silently dead connection; TCP alone may take minutes. */
  const beat = (client: pg.Client): void => {
    const heartbeat = setInterval(() => {
      client.query('select 1').catch(() => lost(client));
    }, heartbeatMs);
    heartbeat.unref();
    client.once('end', () => clearInterval(heartbeat));
  };

  const connected = (): Promise<pg.Client> => {
    connection ??= open().catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  };

  const add = async (subscription: Subscription): Promise<void> => {
    const isFirst = connection === null;
    subscriptions.add(subscription);
    const client = await connected();
    if (isFirst) return;
    await subscribe(client, subscription.channel);
    subscription.onReconnect();
  };

  return {
    on(listener) {
      const subscription: Subscription = {
        channel: announcementChannel,
        onPayload: (payload) => {
          const parsed = parseAnnouncement(payload);
          if (parsed) listener(parsed);
        },
        onReconnect: () => undefined,
      };
      add(subscription).catch(() => retry());
      return () => subscriptions.delete(subscription);
    },
    async listen(channel, onPayload, onReconnect) {
      const subscription = { channel, onPayload, onReconnect };
      await add(subscription);
      return async () => {
        subscriptions.delete(subscription);
      };
    },
    async stop() {
      isStopped = true;
      subscriptions.clear();
      if (timer) clearTimeout(timer);
      const client = await connection?.catch(() => null);
      connection = null;
      client?.removeAllListeners();
      await client?.end().catch(() => undefined);
    },
  };
}

function subscribe(client: pg.Client, channel: string): Promise<unknown> {
  return client.query(`listen ${pg.escapeIdentifier(channel)}`);
}

function parseAnnouncement(payload: string): Announcement | null {
  try {
    return announcement.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
