import type { ServiceContext } from '@onewindow/subgraph-kit';
import { WorkCalendarDay, WorkCalendarYear } from './work-calendar.entity.ts';

/** A year's calendar; unknown, and without days, until its notice is imported. */
export async function findWorkCalendar(ctx: ServiceContext, year: number) {
  const isKnown = (await ctx.em.findOne(WorkCalendarYear, { year })) !== null;
  const days = isKnown ? await ctx.em.find(WorkCalendarDay, { year }, { orderBy: { date: 'asc' } }) : [];
  return { year, isKnown, days };
}
