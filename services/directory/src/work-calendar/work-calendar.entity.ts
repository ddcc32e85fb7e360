import { defineEntity, p } from '@mikro-orm/core';

/** A year whose official notice is known. A year without a row is provisional. */
const yearSchema = defineEntity({
  name: 'WorkCalendarYear',
  tableName: 'work_calendar_year',
  properties: {
    year: p.integer().primary(),
    source: p.text(),
    version: p.integer(),
    publishedAt: p.datetime(),
  },
});

export class WorkCalendarYear extends yearSchema.class {}
yearSchema.setClass(WorkCalendarYear);
export const WorkCalendarYearEntity = yearSchema;

/** A day that the notice names: a holiday, or a weekend day that is worked. */
const daySchema = defineEntity({
  name: 'WorkCalendarDay',
  tableName: 'work_calendar_day',
  properties: {
    date: p.date().primary(),
    year: p.integer(),
    isWorkday: p.boolean(),
    name: p.text().strictNullable(),
    source: p.text(),
  },
});

export class WorkCalendarDay extends daySchema.class {}
daySchema.setClass(WorkCalendarDay);
export const WorkCalendarDayEntity = daySchema;
