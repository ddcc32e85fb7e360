import type { CalendarDay } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { WorkCalendarDay, WorkCalendarYear } from './work-calendar.entity.ts';
import { type CalendarProblem, problemsOf } from './work-calendar.rules.ts';

/** A year's official notice. */
export interface CalendarNotice {
  year: number;
  source: string;
  days: readonly Omit<CalendarDay, 'source'>[];
}

/**
 * Takes a year's notice into force, in place of an earlier one, and tells the subscribers, who
 * recompute their open clocks. Answers what is wrong with the notice; nothing is stored then.
 */
export function publishWorkCalendar(ctx: ServiceContext, notice: CalendarNotice): Promise<readonly CalendarProblem[]> {
  const { year, source } = notice;
  return ctx.transactional(async (tx) => {
    const problems = problemsOf(year, notice.days);
    if (problems.length > 0) return problems;
    await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`directory.work-calendar:${year}`]);
    const earlier = await tx.em.findOne(WorkCalendarYear, { year });
    const version = (earlier?.version ?? 0) + 1;
    const days = notice.days.map((day) => ({ ...day, year, source }));
    await tx.em.upsert(WorkCalendarYear, { year, source, version, publishedAt: tx.now() });
    await tx.em.nativeDelete(WorkCalendarDay, { year });
    if (days.length > 0) await tx.em.insertMany(WorkCalendarDay, days);
    const published = days.map(({ date, isWorkday, name }) => ({ date, isWorkday, name, source }));
    tx.emit('CalendarPublished', { id: String(year), version, year, isKnown: true, days: published });
    return [];
  });
}
