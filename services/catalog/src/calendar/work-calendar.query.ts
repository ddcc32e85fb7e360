import { addWorkingDays, type CalendarDay, type CivilDate, type WorkCalendar } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';

/** Codes of limits that the city sets itself, as rows of work_limit. */
export type WorkLimitCode =
  | 'CATALOGUE_CHANGE'
  | 'LIST_CHANGE'
  | 'TEMPLATE_CHANGE'
  | 'SUSPENDED'
  | 'ERROR_REPORT'
  | 'REPORTS_A_MINUTE'
  | 'REPORTS_AN_ITEM_AND_MINUTE';

interface Year {
  year: number;
  isKnown: boolean;
  days: readonly CalendarDay[];
}

/** The official calendar as far as the directory published it. One statement. */
export async function loadCalendar(ctx: ServiceContext): Promise<WorkCalendar> {
  return assemble(await query<Year>(ctx, 'select year, is_known as "isKnown", days from calendar_year'));
}

/** A limit in working days from today: how long it is, and its last day. One statement. */
export async function dueInWorkingDays(
  ctx: ServiceContext,
  code: WorkLimitCode,
): Promise<{ workingDays: number; dueOn: CivilDate }> {
  const [row] = await query<{ amount: number; years: Year[] }>(
    ctx,
    `select amount, (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'isKnown', is_known, 'days', days)), '[]')
       from calendar_year) as years
     from work_limit where code = $1`,
    [code],
  );
  if (!row) throw new Error(`There is no work limit ${code}`);
  const { due } = addWorkingDays(assemble(row.years), ctx.today(), row.amount);
  return { workingDays: row.amount, dueOn: due };
}

function assemble(years: readonly Year[]): WorkCalendar {
  return {
    knownYears: years.filter(({ isKnown }) => isKnown).map(({ year }) => year),
    days: Object.fromEntries(years.flatMap(({ days }) => days.map((day) => [day.date, day]))),
  };
}
