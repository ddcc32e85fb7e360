import { createPaperPress } from '@onewindow/subgraph-kit/paper';
import type { PaperOrder } from './paper.ts';

/** The press of the papers of cases. */
const press = createPaperPress<PaperOrder>(new URL('./paper-thread.ts', import.meta.url));

/** Draws one paper in the thread of papers. */
export function renderPdf(order: PaperOrder): Promise<Uint8Array> {
  return press.print(order);
}
