import { Worker } from 'node:worker_threads';
import type { PaperOrder } from './paper.ts';

/** A paper in the making. */
interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

let worker: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, Waiting>();

/**
 * Draws one paper in a thread of its own, so that subsetting a font of 17,000 glyphs never holds up a
 * request. The thread is started with the first paper, shared, and does not keep the process alive.
 */
export function renderPdf(order: PaperOrder): Promise<Uint8Array> {
  worker ??= startWorker();
  const id = nextId++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, order });
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./paper-thread.ts', import.meta.url));
  started.unref();
  started.on('message', (answer: { id: number; bytes?: Uint8Array; problem?: string }) => {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.bytes) order?.resolve(answer.bytes);
    else order?.reject(new Error(answer.problem ?? 'paper failed'));
  });
  started.on('error', (error: Error) => failAll(error));
  started.on('exit', (code) => failAll(new Error(`paper thread ended with ${code}`)));
  return started;
}

function failAll(error: Error): void {
  worker = null;
  for (const order of waiting.values()) order.reject(error);
  waiting.clear();
}
