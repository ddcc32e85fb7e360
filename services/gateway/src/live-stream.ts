import type { ServerResponse } from 'node:http';

/** Proxies close connections that are silent for long; people leave theirs open all day. */
const heartbeatMs = 15_000;

/**
 * One text/event-stream in the distinct-connection form of graphql-sse: `next` with a result, `complete` at
 * the end. Nothing is queued: `write` answers only when the connection can take more, and one that takes
 * nothing between two heartbeats is given up.
 */
export interface LiveStream {
  readonly closed: boolean;
  write(result: unknown): Promise<void>;
  complete(): void;
}

export function openStream(res: ServerResponse, { beat, end }: { beat(): void; end(): void }): LiveStream {
  let stalled = false;
  let isOpen = !res.destroyed;
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // Nothing follows on this connection; left open, it would keep a stopping gateway waiting.
    connection: 'close',
  });
  res.write(':\n\n');

  const timer = setInterval(() => {
    if (res.writableNeedDrain) {
      if (stalled) res.destroy();
      stalled = true;
      return;
    }
    stalled = false;
    res.write(':\n\n');
    beat();
  }, heartbeatMs);
  timer.unref();

  function close(): void {
    isOpen = false;
    clearInterval(timer);
    end();
  }
  // The reader may have left while the first answer was looked up.
  if (isOpen) res.once('close', close);
  else close();

  return {
    get closed() {
      return !isOpen;
    },
    write(result) {
      if (!isOpen || res.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`)) return Promise.resolve();
      return new Promise((resolve) => {
        res.once('drain', resolve);
        res.once('close', resolve);
      });
    },
    complete() {
      if (isOpen) res.end('event: complete\ndata:\n\n');
    },
  };
}
