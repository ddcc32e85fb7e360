import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { People } from './people.ts';

const output = path.resolve(import.meta.dirname, '../../output');

/** Where pictures and reports of a run are kept; git does not. */
export function outputFile(name: string): string {
  return path.join(output, name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-'));
}

/** After a failed test: what everybody had in front of them. */
export async function keepPictures(
  people: People | undefined,
  task: { name: string; result?: { state?: string } | undefined },
): Promise<void> {
  if (task.result?.state !== 'fail' || !people) return;
  await mkdir(output, { recursive: true });
  for (const [login, page] of await people.everybody())
    await page
      .screenshot({ path: outputFile(`failed-${task.name}-${login}.png`), fullPage: true })
      .catch(() => undefined);
}
