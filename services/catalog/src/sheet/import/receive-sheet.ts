import type { IncomingMessage } from 'node:http';
import { sheetLimits } from '../reading/sheet-limits.ts';

/** The body in memory of its own, or null when it is longer than a sheet may be. */
export async function receiveSheet(req: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(req.headers['content-length'] ?? 0) > sheetLimits.fileBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > sheetLimits.fileBytes) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
receiveSheet.maxBytes = sheetLimits.fileBytes;
