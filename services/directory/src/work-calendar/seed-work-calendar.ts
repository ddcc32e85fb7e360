import type { ServiceContext } from '@onewindow/subgraph-kit';
import { knownNotices } from '../seeds/work-calendar.ts';
import { publishWorkCalendar } from './publish-work-calendar.ts';
import { WorkCalendarYear } from './work-calendar.entity.ts';

/** Publishes the years that are missing, each through the use case. Answers how many years are known. */
export async function seedWorkCalendar(ctx: ServiceContext): Promise<number> {
  const published = new Set((await ctx.em.findAll(WorkCalendarYear, { fields: ['year'] })).map(({ year }) => year));
  for (const notice of knownNotices) {
    if (published.has(notice.year)) continue;
    const problems = await publishWorkCalendar(ctx, notice);
    if (problems.length > 0) throw new Error(`The notice of ${notice.year} is wrong: ${JSON.stringify(problems)}`);
  }
  return knownNotices.length;
}
