import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { readBytes } from './file-store.ts';
import { readableFiles } from './stored-file.repository.ts';

/**
 * GET /files/<id>: the bytes, for those who may read them; 404 for everybody else, as if it did not exist.
 * Served sandboxed and typed as found at upload, so that no file runs as a page of ours.
 */
export async function downloadFile(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const id = (req.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
  const file = await ctx.batch(readableFiles, id);
  if (!file) {
    res.writeHead(404, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    res.end(JSON.stringify({ code: 'FileNotFound', params: {} }));
    return;
  }
  res.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.size,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
    'cache-control': 'private, no-store',
  });
  await pipeline(readBytes(ctx.settings.filesDir, file.sha256), res);
}
