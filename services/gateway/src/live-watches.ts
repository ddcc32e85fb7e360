import type { ServerResponse } from 'node:http';
import type { Gateway, Listen } from './gateway.ts';
import { openStream } from './live-stream.ts';

/** What a watcher is shown now; null when there is nothing (any more) that it may see. */
type Look = () => Promise<object | null>;

/** One subscriber. Changes are heeded from the moment it exists; it shows them once it is opened. */
interface Watch {
  /** Starts the stream with what was seen first. `isAlive` is asked at every heartbeat. */
  open(res: ServerResponse, first: object, isAlive: () => Promise<boolean>): void;
  /** Forgets a watch that was never opened, or ends its stream. */
  close(): void;
}

/** Everybody who watches something in this process. */
export interface Watches {
  add(type: string, id: string, look: Look, onEnd: () => void): Watch;
  stop(): void;
}

interface Watcher {
  changed(): void;
  close(): void;
}

/**
 * One listener for the whole process. A change that arrives while a watcher is still being shown an
 * earlier one waits as a mark, not in a queue: a slow reader skips states and costs no memory.
 */
export function createWatches(listen: Listen | undefined, gauge: Gateway['metrics']['liveStreams']): Watches {
  const watchers = new Map<string, Set<Watcher>>();
  const all = () => [...watchers.values()].flatMap((set) => [...set]);
  const stopListening = listen?.on(({ type, id }) => {
    for (const watcher of watchers.get(`${type}:${id}`) ?? []) watcher.changed();
  });
  // What happened while the connection to the database was away was not heard: everybody looks again.
  const stopReconnects = listen?.listen(
    'onewindow_gateway',
    () => undefined,
    () => {
      for (const watcher of all()) watcher.changed();
    },
  );

  function forget(key: string, watcher: Watcher): void {
    const set = watchers.get(key);
    if (set?.delete(watcher) && set.size === 0) watchers.delete(key);
  }

  return {
    add(type, id, look, onEnd) {
      const key = `${type}:${id}`;
      let isStale = false;
      let isBusy = true;
      let show: (result: object) => Promise<void> = async () => undefined;
      let finish = end;

      async function catchUp(): Promise<void> {
        isBusy = true;
        while (isStale && watchers.get(key)?.has(watcher)) {
          isStale = false;
          const result = await look();
          if (result === null) return finish();
          await show(result);
        }
        isBusy = false;
      }
      function end(): void {
        forget(key, watcher);
        onEnd();
      }
      const watcher: Watcher = {
        changed() {
          isStale = true;
          if (!isBusy) catchUp().catch(() => finish());
        },
        close: () => finish(),
      };
      const set = watchers.get(key) ?? new Set();
      watchers.set(key, set.add(watcher));

      return {
        open(res, first, isAlive) {
          gauge.inc();
          const stream = openStream(res, {
            beat: () =>
              void isAlive().then(
                (alive) => alive || finish(),
                () => undefined,
              ),
            end() {
              gauge.dec();
              end();
            },
          });
          show = (result) => stream.write(result);
          finish = () => stream.complete();
          show(first)
            .then(catchUp)
            .catch(() => finish());
        },
        close: () => finish(),
      };
    },
    stop() {
      stopListening?.();
      stopReconnects?.then((stop) => stop()).catch(() => undefined);
      for (const watcher of all()) watcher.close();
    },
  };
}
