import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDay, OpeningHours } from '@onewindow/kernel';
import type { StoredRow } from '../row-table.ts';

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
export type CalendarYearRow = StoredRow<typeof CalendarYearEntity>;

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
export type OpeningHoursRow = StoredRow<typeof OpeningHoursEntity>;
