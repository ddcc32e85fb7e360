import { Worker } from 'node:worker_threads';
import { sheetLimits } from './sheet-limits.ts';
import type { SheetRefusal } from './sheet-refusal.ts';
import type { SheetRows } from './sheet-row.ts';

export type ReadSheet = { rows: SheetRows } | { refusal: SheetRefusal };

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an uploaded sheet in a thread of its own with bounded memory and time: whatever the file does to the reader,
 * the service goes on. `bytes` are handed over and empty afterwards.
 */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ReadSheet> {
  if (reading >= sheetLimits.threads) {
    if (waiting.length >= sheetLimits.waiting) return { refusal: { code: 'Busy', params: {} } };
    await new Promise<void>((done) => waiting.push(done));
  } else reading += 1;
  try {
    return await readInThread(bytes, name);
  } finally {
    // The place goes to whoever waits longest.
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

async function readInThread(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ReadSheet> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadSheet>();
  const worker = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
    workerData: { bytes, name },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: sheetLimits.memory, maxYoungGenerationSizeMb: 32 },
    env: {},
  });
  const timer = setTimeout(
    () => resolve({ refusal: { code: 'TookTooLong', params: { seconds: sheetLimits.milliseconds / 1000 } } }),
    sheetLimits.milliseconds,
  );
  worker.once('message', resolve);
  worker.once('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: { code: 'TooMuchMemory', params: {} } });
    else reject(error);
  });
  worker.once('exit', (code) => reject(new Error(`The thread that reads sheets ended with ${code}`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
