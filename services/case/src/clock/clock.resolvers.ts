import type { ServiceContext } from '@onewindow/subgraph-kit';
import { calendarNow } from '../calendar/work-calendar.ts';
import type { ClockRow } from './clock.entity.ts';
import { readClock } from './clock.rules.ts';

async function reading(clock: ClockRow, ctx: ServiceContext): Promise<ReturnType<typeof readClock>> {
  const calendar = await calendarNow(ctx);
  if (!calendar) throw new Error('No work calendar');
  return readClock(calendar, clock, ctx.now());
}

export const clockFields = {
  // The wire knows whole amounts; half an hour shows as one, and ends when it does.
  limitAmount: (clock: ClockRow) => Math.ceil(clock.limitAmount),
  light: async (clock: ClockRow, _: unknown, ctx: ServiceContext) => (await reading(clock, ctx)).light,
  remainingDays: async (clock: ClockRow, _: unknown, ctx: ServiceContext) => (await reading(clock, ctx)).remainingDays,
  explanation: async (clock: ClockRow, _: unknown, ctx: ServiceContext) => (await reading(clock, ctx)).explain(),
};
