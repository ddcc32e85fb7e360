import { parentPort, Worker } from 'node:worker_threads';

/** A paper in the making. */
interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** What a press refuses when more papers are asked for than it may keep waiting. */
export class PressIsBusy extends Error {}

/** Draws papers one after another in a thread of its own. */
export interface PaperPress<Order> {
  /** The PDF of an order, which must be plain data. Rejects with PressIsBusy when too many wait. */
  print(order: Order): Promise<Uint8Array>;
}

/**
 * A press whose thread runs the module at `thread` (which calls `servePress`), so that subsetting a font of 17,000
 * glyphs never holds up a request. The thread is started with the first paper, shared, started again after a crash,
 * and does not keep the process alive.
 */
export function createPaperPress<Order>(
  thread: URL,
  { mostWaiting = Number.POSITIVE_INFINITY }: { mostWaiting?: number } = {},
): PaperPress<Order> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let nextId = 1;

  const failAll = (error: Error): void => {
    worker = null;
    for (const order of waiting.values()) order.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(thread);
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
  };

  return {
    print(order) {
      if (waiting.size >= mostWaiting) return Promise.reject(new PressIsBusy(`${waiting.size} papers are waiting`));
      worker ??= start();
      const id = nextId++;
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, order });
      return promise;
    },
  };
}

/** The thread's side: answers each order with its bytes, or with what went wrong. */
export function servePress<Order>(draw: (order: Order) => Promise<Uint8Array>): void {
  parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
    try {
      parentPort?.postMessage({ id, bytes: await draw(order) });
    } catch (error) {
      parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
    }
  });
}
