import type { Browser, CDPSession } from 'playwright-core';
import { request } from 'undici';

/** Bytes of each file as sent, by path. */
export type Files = ReadonlyMap<string, number>;

export interface Visit {
  readonly url: string;
  /** Session cookie as `name=value`; none: nobody signed in. */
  readonly cookie?: string | undefined;
}

/** Nothing asked for so long: the page has what it needs. */
const quietMs = 1_200;
const patienceMs = 30_000;

/** Opens a page with an empty cache and weighs every script it loads with gzip, without headers. */
export async function weigh(browser: Browser, { url, cookie }: Visit): Promise<Files> {
  const context = await browser.newContext();
  try {
    const [name, value] = cookie?.split('=') ?? [];
    if (name && value) await context.addCookies([{ name, value, url: new URL(url).origin }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const scripts = await listen(session);
    await page.goto(url);
    await scripts.quiet();
    const landed = new URL(page.url()).pathname;
    if (landed === '/forbidden' || (cookie && landed === '/sign-in')) throw new Error(`${url} sends to ${landed}`);
    return scripts.files;
  } finally {
    await context.close();
  }
}

/** The same files with brotli, asked for one by one. */
export async function weighAgain(origin: string, paths: Iterable<string>): Promise<Files> {
  const weights = [...paths].map(async (path) => {
    const { statusCode, body } = await request(origin + path, { headers: { 'accept-encoding': 'br' } });
    const bytes = await body.arrayBuffer();
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
    return [path, bytes.byteLength] as const;
  });
  return new Map(await Promise.all(weights));
}

async function listen(session: CDPSession): Promise<{ files: Map<string, number>; quiet(): Promise<void> }> {
  const files = new Map<string, number>();
  const underWay = new Map<string, string>();
  const failed: string[] = [];
  let lastAt = performance.now();
  const settled = ({ requestId }: { requestId: string }): void => {
    underWay.delete(requestId);
    lastAt = performance.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type !== 'EventSource') underWay.set(requestId, request.url);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    // An event stream read by fetch never ends.
    if (response.mimeType === 'text/event-stream') underWay.delete(requestId);
    if (response.status >= 400) failed.push(`${response.status} ${response.url}`);
    if (!/javascript/.test(response.mimeType)) return;
    const length = Number(response.headers['content-length'] ?? response.headers['Content-Length']);
    if (!Number.isFinite(length)) failed.push(`no length ${response.url}`);
    files.set(new URL(response.url).pathname, length);
  });
  session.on('Network.loadingFinished', settled);
  session.on('Network.loadingFailed', settled);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
  return {
    files,
    async quiet() {
      const end = performance.now() + patienceMs;
      while (files.size === 0 || underWay.size > 0 || performance.now() - lastAt < quietMs) {
        if (performance.now() > end) throw new Error(`Still loading after ${patienceMs} ms: ${[...underWay.values()]}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (failed.length > 0) throw new Error(`A page is incomplete (are the apps being built?): ${failed.join(', ')}`);
    },
  };
}
