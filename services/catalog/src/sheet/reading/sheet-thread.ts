import { parentPort, workerData } from 'node:worker_threads';
import { readRows } from './read-rows.ts';
import { SheetRefused } from './sheet-refusal.ts';

const { bytes, name } = workerData as { bytes: Uint8Array; name: string };

try {
  parentPort?.postMessage({ rows: await readRows(bytes, name) });
} catch (error) {
  if (!(error instanceof SheetRefused)) throw error;
  parentPort?.postMessage({ refusal: error.refusal });
}
