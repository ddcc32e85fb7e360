import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '@onewindow/kernel';

/** Bytes received: where they wait, their hash, and the first of them for telling what they are. */
export interface ReceivedBytes {
  readonly temporaryPath: string;
  readonly sha256: string;
  readonly size: number;
  readonly head: Buffer;
}

/** Thrown when more bytes come than allowed; what had been written is removed. */
export class TooManyBytes extends Error {}

/** Where bytes of a hash lie below the files directory. */
function pathOf(filesDir: string, sha256: string): string {
  return join(filesDir, sha256.slice(0, 2), sha256);
}

/** Writes a stream to a temporary file, counting and hashing; never holds it in memory. */
export async function receiveBytes(
  filesDir: string,
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<ReceivedBytes> {
  await mkdir(join(filesDir, 'incoming'), { recursive: true });
  const temporaryPath = join(filesDir, 'incoming', newId());
  const handle = await open(temporaryPath, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxBytes) throw new TooManyBytes(`more than ${maxBytes} bytes`);
      if (head.length < 4100) head = Buffer.concat([head, chunk]).subarray(0, 4100);
      hash.update(chunk);
      // write() may take only a part, as on a full disk; this writes all of it or throws.
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(temporaryPath, { force: true });
    throw error;
  }
  await handle.close();
  return { temporaryPath, sha256: hash.digest('hex'), size, head };
}

/** Moves received bytes to their place by hash; the same bytes twice are kept once. */
export async function keepBytes(filesDir: string, received: ReceivedBytes): Promise<void> {
  const path = pathOf(filesDir, received.sha256);
  await mkdir(dirname(path), { recursive: true });
  await rename(received.temporaryPath, path);
}

/** Throws received bytes away. */
export async function dropBytes(received: ReceivedBytes): Promise<void> {
  await rm(received.temporaryPath, { force: true });
}

/** Opens the bytes of a hash for reading. */
export function readBytes(filesDir: string, sha256: string): ReadStream {
  return createReadStream(pathOf(filesDir, sha256));
}
