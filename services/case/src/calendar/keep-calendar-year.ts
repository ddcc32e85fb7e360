import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { recomputeClocks } from '../clock/recompute-clocks.ts';
import { query } from '../row-table.ts';

const published = z.object({
  version: z.number().int(),
  year: z.number().int(),
  isKnown: z.boolean(),
  days: z.array(
    z.object({
      date: z.string(),
      isWorkday: z.boolean(),
      name: z
        .string()
        .nullish()
        .transform((name) => name ?? null),
      source: z
        .string()
        .nullish()
        .transform((source) => source ?? null),
    }),
  ),
});

/**
 * Takes over a published year, if its version is higher, and recomputes the clocks that run
 * (architecture 6.3). An act that is just committing may have used the old calendar unseen, so the
 * recomputation runs once more a little later.
 */
export async function keepCalendarYear(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { version, year, isKnown, days } = published.parse(event.payload);
  const isNews = await ctx.transactional(async (tx) => {
    const taken = await query(
      tx,
      `insert into calendar_year (year, version, is_known, days) values ($1, $2, $3, $4::jsonb)
       on conflict (year) do update set version = excluded.version, is_known = excluded.is_known, days = excluded.days
         where calendar_year.version < excluded.version
       returning year`,
      [year, version, isKnown, JSON.stringify(days)],
    );
    const again = new Date(tx.now().getTime() + 60_000);
    if (taken.length > 0) tx.schedule('recompute-clocks', { year }, { at: again, key: 'recompute-clocks' });
    return taken.length > 0;
  });
  if (isNews) await recomputeClocks(ctx);
}
