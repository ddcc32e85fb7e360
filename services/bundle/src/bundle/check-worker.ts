import { Worker } from 'node:worker_threads';
import type { BundleContent, Problem } from '@onewindow/process-forms';

/** Longest check of one content. Real bundles take up to a second. */
const patienceMs = 10_000;
/** Memory of the thread, in MB. */
const maxOldGenerationSizeMb = 256;

let worker: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * `checkContent` in a thread of its own, one content after another: conditions and answers are what a department
 * writes, and walking them may take any time, while requests of everybody else wait for this process. A check that
 * takes too long is itself a problem, so that nothing unchecked is published.
 */
export function checkInThread(content: BundleContent, withinMs = patienceMs): Promise<Problem[]> {
  const turn = last.then(() => check(content, withinMs));
  last = turn.catch(() => undefined);
  return turn;
}

function check(content: BundleContent, withinMs: number): Promise<Problem[]> {
  const thread = worker ?? startThread();
  worker = thread;
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void, keep: boolean): void => {
      clearTimeout(timer);
      thread.removeAllListeners('message').removeAllListeners('error');
      if (!keep) {
        worker = null;
        thread.once('error', () => undefined);
        void thread.terminate();
      }
      finish();
    };
    const giveUp = (): void => settle(() => resolve([tooLong]), false);
    const timer = setTimeout(giveUp, withinMs);
    thread.once('message', (problems: Problem[]) => settle(() => resolve(problems), true));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : settle(() => reject(error), false),
    );
    thread.postMessage(content);
  });
}

const tooLong: Problem = { code: 'CHECK_TOO_LONG', where: 'questions', params: { seconds: patienceMs / 1000 } };

function startThread(): Worker {
  const started = new Worker(new URL('./check-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb },
  });
  started.unref();
  return started;
}
