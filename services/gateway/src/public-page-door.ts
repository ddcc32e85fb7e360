import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { CachedPage, Encoding } from './page-cache.ts';
import type { PublicPages } from './public-pages.ts';

/**
 * Lets kept pages answer before anything else of the gateway runs: no session, no routing, no hooks. Everything that is
 * not a plain GET or HEAD for a kept page goes the ordinary way.
 */
export function answerKeptPages(server: Server, pages: readonly PublicPages[], traceId: () => string): void {
  if (pages.length === 0) return;
  const ordinary = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (req: IncomingMessage, res: ServerResponse) => {
    const page = keptPage(req, pages);
    if (page) return sendPage(req, res, { page, traceId: traceId() });
    for (const listener of ordinary) listener.call(server, req, res);
  });
}

function keptPage(req: IncomingMessage, pages: readonly PublicPages[]): CachedPage | null {
  const { method, url = '' } = req;
  if (method !== 'GET' && method !== 'HEAD') return null;
  for (const each of pages) {
    if (!url.startsWith(each.path)) continue;
    const { headers } = req;
    if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return null;
    return each.kept(pathOf(url), encodingFor(headers['accept-encoding']));
  }
  return null;
}

/** Kept pages do not depend on what follows the path. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** Sends a page, or says that the reader has it already. */
export function sendPage(
  { method, headers }: IncomingMessage,
  res: ServerResponse,
  { page, traceId }: { page: CachedPage; traceId: string },
): void {
  const { head, etag, body } = page;
  const held = headers['if-none-match'];
  if (held !== undefined && isKnown(held, etag)) {
    const kept = ['cache-control', headerOf(page, 'cache-control'), 'vary', headerOf(page, 'vary')];
    res.writeHead(304, [...kept, 'etag', etag, 'x-trace-id', traceId]);
    res.end();
    return;
  }
  res.writeHead(200, [...head, 'etag', etag, 'content-length', String(body.length), 'x-trace-id', traceId]);
  res.end(method === 'HEAD' ? undefined : body);
}

function headerOf({ head }: CachedPage, name: string): string {
  return head[head.indexOf(name) + 1] ?? '';
}

/** Whether If-None-Match names this validator; compared weakly, as RFC 9110 says. */
function isKnown(held: string, etag: string): boolean {
  if (held === etag) return true;
  return held.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}

const known = new Map<string, Encoding>();
const mostKnown = 1_000;

/** The best encoding a client takes; clients say the same few things, so the answers are remembered. */
export function encodingFor(accept: string | string[] | undefined): Encoding {
  const text = String(accept ?? '');
  const before = known.get(text);
  if (before) return before;
  const takes = (coding: string) =>
    text.split(',').some((each) => {
      const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
      return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
  const encoding = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
  if (known.size < mostKnown) known.set(text, encoding);
  return encoding;
}
