import { parentPort } from 'node:worker_threads';
import { type BundleContent, checkContent } from '@onewindow/process-forms';

parentPort?.on('message', (content: BundleContent) => {
  parentPort?.postMessage(checkContent(content));
});
