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
  /** Any other channel. `onReconnect` also runs after the first subscription. */
  listen(channel: string, onPayload: (payload: string) => void, onReconnect: () => void): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}
