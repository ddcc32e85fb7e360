import { setTimeout as sleep } from 'node:timers/promises';
import type { SubgraphPeer } from '@onewindow/subgraph-kit';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { PlainRoute } from './contract.ts';
import type { Listen } from './gateway.ts';
import { type CachedPage, type Encoding, PageCache } from './page-cache.ts';

/** A change is heard of at once by NOTIFY, and when that was lost by asking this often. */
const recheckMs = 2_000;
/** Pages not known to be current for so long are not served from here. */
const trustMs = 4_500;
/** A reader does not wait longer for the cache to become trusted; the page then comes from its service. */
const patienceMs = 500;
/** Room for the pages of 20,000 guides. */
const maxBytes = 256 * 1024 * 1024;
const mostHeads = 100;
const maxAgeMs = 10 * 60 * 1000;

const pageShape = z.object({
  type: z.string(),
  id: z.string(),
  etag: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.base64(),
});
const changesShape = z.object({ until: z.string(), type: z.string(), ids: z.array(z.string()).nullable() });

/** The pages of one route that anybody may read, kept in this process. */
export interface PublicPages {
  readonly path: string;
  /** The page as kept, if it is known to be current; never waits. */
  kept(path: string, encoding: Encoding): CachedPage | null;
  /** The page from its service, which is always current; null when it is none that is kept. */
  load(path: string, encoding: Encoding): Promise<CachedPage | null>;
  stop(): void;
}

interface PublicPagesOptions {
  peer: SubgraphPeer;
  listen: Listen | undefined;
  logger: Logger;
  /** Headers that every page has, the service's own win. */
  headers: Readonly<Record<string, string>>;
}

/**
 * Keeps what a service calls a cached page (internal functions `cached-page` and `changed-pages`). Correct without
 * NOTIFY: every two seconds one question names all that changed, whatever number of pages is kept; when it is not
 * answered, nothing kept is served.
 */
export function keepPublicPages({ path }: PlainRoute, options: PublicPagesOptions): PublicPages {
  const { peer, listen, logger, headers } = options;
  const cache = new PageCache({ maxBytes, maxAgeMs });
  let since: string | null = null;
  let trustedUntil = 0;
  let asking: Promise<void> | null = null;

  async function recheck(): Promise<void> {
    const askedAt = performance.now();
    const { until, type, ids } = changesShape.parse(await peer.internal('changed-pages', { since }));
    if (ids === null || since === null) cache.dropAll();
    else for (const id of ids) cache.drop(type, id);
    since = until;
    trustedUntil = askedAt + trustMs;
  }

  /** Waits until what is kept from now on can be trusted; failures only leave it untrusted. */
  function beTrusted(): Promise<void> {
    asking ??= recheck()
      .catch((error: unknown) => logger.warn({ err: error, path }, 'changed pages were not told'))
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  const timer = setInterval(() => {
    if (cache.isEmpty) since = null;
    else void beTrusted();
  }, recheckMs).unref();
  const stopListening = listen?.on(({ type, id }) => cache.drop(type, id));

  /** Few kinds of pages, many pages: sharing their headers keeps them in the processor's cache. */
  const heads = new Map<string, readonly string[]>();
  function sharedHead(own: Readonly<Record<string, string>>): readonly string[] {
    const key = JSON.stringify(own);
    const head = heads.get(key) ?? Object.entries({ ...headers, ...own }).flat();
    if (heads.size < mostHeads) heads.set(key, head);
    return head;
  }

  async function fetchPage(url: string, encoding: Encoding): Promise<CachedPage | null> {
    const page = pageShape.nullable().parse(await peer.internal('cached-page', { path: url, encoding }));
    if (!page) return null;
    const { type, id, etag } = page;
    return { type, id, etag, head: sharedHead(page.headers), body: Buffer.from(page.body, 'base64') };
  }

  return {
    path,
    kept: (url, encoding) => (performance.now() < trustedUntil ? cache.get(url, encoding) : null),
    async load(url, encoding) {
      if (performance.now() >= trustedUntil) await Promise.race([beTrusted(), sleep(patienceMs, null, { ref: false })]);
      const fetch = () => fetchPage(url, encoding);
      const isTrusted = since !== null && performance.now() < trustedUntil;
      return isTrusted ? cache.load(url, encoding, fetch) : fetch();
    },
    stop() {
      clearInterval(timer);
      stopListening?.();
    },
  };
}
