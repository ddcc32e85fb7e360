import type { ServiceContext } from '@onewindow/subgraph-kit';
import { findWorkCalendar } from './work-calendar.repository.ts';

export const workCalendarResolvers = {
  Query: {
    workCalendar: (_: unknown, { year }: { year: number }, ctx: ServiceContext) => findWorkCalendar(ctx, year),
  },
};
