import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDay, OpeningHours } from '@onewindow/kernel';

/** One year of the official work calendar, as the directory published it. */
export const CalendarYearEntity = defineEntity({
  name: 'CalendarYear',
  tableName: 'calendar_year',
  properties: {
    year: p.integer().primary(),
    version: p.integer(),
    isKnown: p.boolean(),
    days: p.json<readonly CalendarDay[]>(),
  },
});

/** Opening hours that limits in hours run in: one row of configuration. */
export const OpeningHoursEntity = defineEntity({
  name: 'OpeningHours',
  tableName: 'opening_hours',
  properties: {
    id: p.integer().primary(),
    version: p.integer(),
    spans: p.json<OpeningHours['spans']>(),
  },
});
