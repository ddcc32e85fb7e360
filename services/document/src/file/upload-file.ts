import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { fileTypeFromBuffer } from 'file-type';
import { dropBytes, keepBytes, receiveBytes, TooManyBytes } from './file-store.ts';
import { guideFileOf } from './guide-file.rules.ts';
import { cleanFileName, judgeUpload, MAX_UPLOAD_BYTES, type UploadRefusal } from './media-type.rules.ts';
import { StoredFile } from './stored-file.entity.ts';

/**
 * POST /files/: the body is the file, `x-file-name` its name (URI-encoded). Answers 201 with the stored
 * file, or a refusal { code, params } with 401, 413 or 415. Only signed-in people upload.
 */
export async function uploadFile(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { actor, settings } = ctx;
  if (!actor) return refuse(req, res, 401, { code: 'NotSignedIn', params: {} });
  const name = cleanFileName(decodeName(req.headers['x-file-name']));
  const tooLarge = { code: 'FileTooLarge', params: { maxBytes: MAX_UPLOAD_BYTES } } as const;
  if (Number(req.headers['content-length'] ?? 0) > MAX_UPLOAD_BYTES) return refuse(req, res, 413, tooLarge);
  const received = await receiveBytes(settings.filesDir, req, MAX_UPLOAD_BYTES).catch((error: unknown) => {
    if (error instanceof TooManyBytes) return null;
    throw error;
  });
  if (!received) return refuse(req, res, 413, tooLarge);
  const found = (await fileTypeFromBuffer(received.head)) ?? null;
  const refusal: UploadRefusal | null =
    received.size === 0 ? { code: 'FileEmpty', params: {} } : judgeUpload(name, found);
  if (refusal || !found) {
    await dropBytes(received);
    return refuse(req, res, 415, refusal ?? { code: 'FileEmpty', params: {} });
  }
  await keepBytes(settings.filesDir, received);
  const file = {
    id: newId(),
    name,
    mediaType: found.mime,
    size: received.size,
    sha256: received.sha256,
    ownerAccountId: actor.accountId,
    ...guideFileOf(actor),
    createdAt: ctx.now(),
  };
  await ctx.transactional(async (tx) => {
    tx.em.create(StoredFile, file);
  });
  const { id, mediaType, size, sha256 } = file;
  answer(res, 201, { id, name, mediaType, size, sha256 });
}

function decodeName(header: string | string[] | undefined): string {
  const raw = Array.isArray(header) ? (header[0] ?? '') : (header ?? '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Refuses and closes: what the sender still wants to send is not read. */
function refuse(req: IncomingMessage, res: ServerResponse, status: number, refusal: UploadRefusal): void {
  res.setHeader('connection', 'close');
  answer(res, status, refusal);
  req.resume();
}

function answer(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}
