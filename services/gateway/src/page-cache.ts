/** What a public page can be sent as. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A page anybody may read, ready to be sent. */
export interface CachedPage {
  /** What it shows, as announcements name it: it is dropped when that changes. */
  readonly type: string;
  readonly id: string;
  readonly etag: string;
  /** Headers but `etag` and `content-length`, names and values in turn; pages of one kind share them. */
  readonly head: readonly string[];
  readonly body: Buffer;
}

interface Entry {
  readonly page: CachedPage;
  readonly bornAt: number;
  /** Asked for since the hand last came by. */
  isWanted: boolean;
}

/** A page being fetched: what is dropped meanwhile must not be kept, because it may show the state before. */
interface Fetch {
  readonly page: Promise<CachedPage | null>;
  readonly dropped: Set<string>;
  isAllDropped: boolean;
}

export interface PageCacheOptions {
  /** Most bytes of all bodies together. */
  maxBytes: number;
  /** Names of codes and the like may change without an announcement: nothing is kept longer than this. */
  maxAgeMs: number;
}

/** About what an entry costs besides its body. */
const overhead = 1_024;

/**
 * Pages by path and encoding, bounded by bytes. Gives room by the clock rule: the hand passes what was wanted since it
 * last came by, once. Whether its content can be trusted at all is decided by who keeps it fresh.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #keys = new Map<string, Set<string>>();
  readonly #fetches = new Map<string, Fetch>();
  readonly #options: PageCacheOptions;
  #bytes = 0;

  constructor(options: PageCacheOptions) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0 && this.#fetches.size === 0;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(path: string, encoding: Encoding): CachedPage | null {
    const key = keyOf(path, encoding);
    const entry = this.#entries.get(key);
    if (!entry) return null;
    if (performance.now() - entry.bornAt > this.#options.maxAgeMs) {
      this.#remove(key, entry);
      return null;
    }
    entry.isWanted = true;
    return entry.page;
  }

  /** Fetches a page and keeps it, unless it changed meanwhile; many who ask at once share one fetch. */
  load(path: string, encoding: Encoding, fetch: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
    const key = keyOf(path, encoding);
    const underWay = this.#fetches.get(key);
    if (underWay && !underWay.isAllDropped && underWay.dropped.size === 0) return underWay.page;
    const started: Fetch = { page: fetch(), dropped: new Set(), isAllDropped: false };
    this.#fetches.set(key, started);
    started.page.then(
      (page) => this.#finish(key, started, page),
      () => this.#finish(key, started, null),
    );
    return started.page;
  }

  /** Forgets everything about one thing. */
  drop(type: string, id: string): void {
    const tag = tagOf(type, id);
    for (const fetch of this.#fetches.values()) fetch.dropped.add(tag);
    for (const key of this.#keys.get(tag) ?? []) {
      const entry = this.#entries.get(key);
      if (entry) this.#remove(key, entry);
    }
  }

  dropAll(): void {
    for (const fetch of this.#fetches.values()) fetch.isAllDropped = true;
    this.#entries.clear();
    this.#keys.clear();
    this.#bytes = 0;
  }

  #finish(key: string, fetch: Fetch, page: CachedPage | null): void {
    if (this.#fetches.get(key) === fetch) this.#fetches.delete(key);
    if (!page || fetch.isAllDropped || fetch.dropped.has(tagOf(page.type, page.id))) return;
    const before = this.#entries.get(key);
    if (before) this.#remove(key, before);
    this.#entries.set(key, { page, bornAt: performance.now(), isWanted: false });
    const tag = tagOf(page.type, page.id);
    this.#keys.set(tag, (this.#keys.get(tag) ?? new Set()).add(key));
    this.#bytes += page.body.length + overhead;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#options.maxBytes) return;
      if (entry.isWanted) {
        entry.isWanted = false;
        this.#entries.delete(key);
        this.#entries.set(key, entry);
      } else {
        this.#remove(key, entry);
      }
    }
  }

  #remove(key: string, { page }: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= page.body.length + overhead;
    const tag = tagOf(page.type, page.id);
    const keys = this.#keys.get(tag);
    keys?.delete(key);
    if (keys?.size === 0) this.#keys.delete(tag);
  }
}

function keyOf(path: string, encoding: Encoding): string {
  return encoding === 'br' ? path : `${encoding} ${path}`;
}

function tagOf(type: string, id: string): string {
  return `${type} ${id}`;
}
