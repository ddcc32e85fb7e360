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
  /** Any other channel. `onReconnect` runs after each subscription, the first included, which may come late. */
  listen(channel: string, onPayload: (payload: string) => void, onReconnect: () => void): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** Channel of `announce`. */
export const announcementChannel = 'onewindow';

const announcement = z.object({ type: z.string(), id: z.string(), version: z.number() });
const longestBackoffMs = 10_000;
const heartbeatMs = 15_000;
/** A query unanswered for so long means that the connection is dead though TCP has not noticed. */
const deadAfterMs = 5_000;

interface Subscription {
  channel: string;
  onPayload: (payload: string) => void;
  onReconnect: () => void;
}

/** Opens its connection at the first subscription and again, with backoff, whenever it is lost. */
export function listenHub(connectionString: string): ListenHub {
  const hub = new Hub(connectionString);
  return {
    on(listener) {
      const onPayload = (payload: string): void => {
        const parsed = parseAnnouncement(payload);
        if (parsed) listener(parsed);
      };
      const subscription = { channel: announcementChannel, onPayload, onReconnect: () => undefined };
      hub.add(subscription).catch(() => hub.reconnectLater());
      return () => hub.remove(subscription);
    },
    async listen(channel, onPayload, onReconnect) {
      const subscription = { channel, onPayload, onReconnect };
      // A connection cut in this very moment must not lose the subscriber: it is subscribed with the next one.
      await hub.add(subscription).catch(() => hub.reconnectLater());
      return async () => hub.remove(subscription);
    },
    stop: () => hub.stop(),
  };
}

class Hub {
  readonly #connectionString: string;
  readonly #subscriptions = new Set<Subscription>();
  /** The connection in use or being opened; null while there is none. */
  #connection: Promise<pg.Client> | null = null;
  /** Queries go one after another: pg's own queueing is deprecated. */
  #lastQuery: Promise<unknown> = Promise.resolve();
  #retry: NodeJS.Timeout | null = null;
  #heartbeat: NodeJS.Timeout | null = null;
  #attempt = 0;
  #isStopped = false;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  async add(subscription: Subscription): Promise<void> {
    const isOpening = this.#connection === null;
    this.#subscriptions.add(subscription);
    const client = await this.#connected();
    // Who made it open was subscribed with it.
    if (isOpening) return;
    try {
      await this.#query(client, `listen ${pg.escapeIdentifier(subscription.channel)}`);
    } catch (error) {
      // Whatever the reason, this connection does not hear for everybody: the next one will.
      await this.#discard(client);
      throw error;
    }
    subscription.onReconnect();
  }

  remove(subscription: Subscription): void {
    this.#subscriptions.delete(subscription);
  }

  reconnectLater(): void {
    if (this.#isStopped || this.#retry || this.#subscriptions.size === 0) return;
    const delay = Math.min(longestBackoffMs, 100 * 2 ** Math.min(this.#attempt++, 10));
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#connected().catch(() => this.reconnectLater());
    }, delay);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#subscriptions.clear();
    if (this.#retry) clearTimeout(this.#retry);
    const client = await this.#connection?.catch(() => null);
    if (client) await this.#discard(client);
  }

  #connected(): Promise<pg.Client> {
    this.#connection ??= this.#open().catch((error: unknown) => {
      this.#connection = null;
      throw error;
    });
    return this.#connection;
  }

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      keepAlive: true,
      query_timeout: deadAfterMs,
      connectionTimeoutMillis: deadAfterMs,
      application_name: 'onewindow listen',
    });
    let isLost = false;
    const lost = (): void => {
      if (isLost) return;
      isLost = true;
      this.#discard(client).then(
        () => this.reconnectLater(),
        () => this.reconnectLater(),
      );
    };
    try {
      // Without a listener an error event would end the process.
      client.on('error', () => undefined);
      await client.connect();
      const channels = new Set([...this.#subscriptions].map(({ channel }) => channel));
      for (const channel of channels) await this.#query(client, `listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => {
      for (const each of [...this.#subscriptions]) if (each.channel === channel) each.onPayload(payload ?? '');
    });
    this.#attempt = 0;
    this.#heartbeat = setInterval(() => this.#query(client, 'select 1').catch(lost), heartbeatMs).unref();
    for (const each of this.#subscriptions) each.onReconnect();
    return client;
  }

  #query(client: pg.Client, text: string): Promise<unknown> {
    const query = this.#lastQuery.then(() => client.query(text));
    this.#lastQuery = query.catch(() => undefined);
    return query;
  }

  /** Forgets the client in use. */
  async #discard(client: pg.Client): Promise<void> {
    client.removeAllListeners('end').removeAllListeners('error').removeAllListeners('notification');
    client.on('error', () => undefined);
    if (this.#heartbeat) clearInterval(this.#heartbeat);
    this.#connection = null;
    await client.end().catch(() => undefined);
  }
}

function parseAnnouncement(payload: string): Announcement | null {
  try {
    return announcement.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
