import { readFile } from 'node:fs/promises';
import type { GuideContent } from '@onewindow/guide-lint';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { scheduleSweep } from '../guide-revision/schedule-publication.ts';
import { publishGuide } from '../publication/publish-guide.ts';
import { query } from '../query.ts';

/**
 * Publishes the sample city's guides as the system. An item that ever had a guide is left alone, also when its people
 * changed it since; one of the first release, which had no content, gets its guide as the next version.
 */
export async function seedGuides(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const guides = await readGuides();
  // One transaction: the events of all guides leave in one insert.
  await ctx.transactional(async (tx) => {
    const known = await query<{ code: string }>(
      tx,
      'select distinct item_code as code from item_version where content is not null',
    );
    const published = new Set(known.map(({ code }) => code));
    for (const [index, content] of guides.entries()) {
      if (!published.has(content.code)) {
        await publishGuide(tx, {
          content,
          effectiveOn: tx.today(),
          changeKind: 'NEW',
          changeReason: '',
          publishedByName: tx.actor?.name ?? 'system',
        });
      }
      report(index + 1, guides.length, 'guides');
    }
    scheduleSweep(tx);
  });
}

/** The guides as they are written; tests hold them against shape and gate. */
export async function readGuides(): Promise<GuideContent[]> {
  return JSON.parse(await readFile(new URL('./guides.json', import.meta.url), 'utf8')) as GuideContent[];
}
