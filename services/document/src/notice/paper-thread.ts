import { parentPort } from 'node:worker_threads';
import { drawPaper, type PaperOrder } from './paper.ts';

parentPort?.on('message', async ({ id, order }: { id: number; order: PaperOrder }) => {
  try {
    parentPort?.postMessage({ id, bytes: await drawPaper(order) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
