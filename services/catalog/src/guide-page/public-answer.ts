import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asEncoding, compressText, type Encoding } from './render-page.ts';

/** A whole answer; with an `etag` header a reader who has it already gets 304. */
export interface PublicAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Writes an answer. */
export function answer(req: IncomingMessage, res: ServerResponse, { status, headers, body }: PublicAnswer): void {
  const etag = headers['etag'];
  if (etag !== undefined && isKnown(req.headers['if-none-match'], etag)) {
    res.writeHead(304, { etag, 'cache-control': headers['cache-control'] ?? 'no-cache', vary: headers['vary'] ?? '' });
    res.end();
    return;
  }
  res.writeHead(status, { ...headers, 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Whether the validators a client holds (If-None-Match) name this one. Compared weakly, as RFC 9110 says. */
function isKnown(held: string | undefined, etag: string): boolean {
  if (held === undefined) return false;
  if (held.trim() === '*') return true;
  return held.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** A text that is made anew for each reader, with a strong validator over its bytes. */
export async function textAnswer(
  text: string,
  encoding: Encoding,
  headers: Readonly<Record<string, string>>,
): Promise<PublicAnswer> {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 24);
  return {
    status: 200,
    headers: {
      'cache-control': 'public, no-cache',
      vary: 'accept-encoding',
      ...headers,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      etag: `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`,
    },
    body: encoding === 'identity' ? Buffer.from(text) : await asEncoding(await compressText(text), encoding),
  };
}
