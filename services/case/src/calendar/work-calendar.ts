import type { OpeningHours } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import { assembleCalendar, type CalendarSnapshot, type CalendarYearFacts } from './calendar.rules.ts';

/** SQL of the revision, to be read along with what an act locks: no statement of its own. */
export const calendarRevisionSql =
  '((select coalesce(sum(version), 0) from calendar_year) + (select version from opening_hours))::integer';

/** Newest calendar read by this process, by database: tests share a process. */
const snapshots = new WeakMap<object, CalendarSnapshot>();

/**
 * The calendar of a revision an act has just read: kept in the process, read again (one statement)
 * only when the revision is another.
 */
export async function calendarAt(ctx: ServiceContext, revision: number): Promise<CalendarSnapshot> {
  const database = ctx.em.getDriver();
  const known = snapshots.get(database);
  if (known?.revision === revision) return known;
  const snapshot = await readCalendar(ctx);
  snapshots.set(database, snapshot);
  return snapshot;
}

/** The calendar for reading pages: as fresh as the database. One statement a request, cached in it. */
export function calendarNow(ctx: ServiceContext): Promise<CalendarSnapshot | null> {
  return ctx.batch(loadRevision, 'revision');
}

async function loadRevision(keys: readonly string[], ctx: ServiceContext): Promise<readonly CalendarSnapshot[]> {
  const [row] = await query<{ revision: number }>(ctx, `select ${calendarRevisionSql} as revision`);
  const snapshot = await calendarAt(ctx, row?.revision ?? 0);
  return keys.map(() => snapshot);
}

async function readCalendar(ctx: ServiceContext): Promise<CalendarSnapshot> {
  const [row] = await query<{ revision: number; years: CalendarYearFacts[] | null; spans: OpeningHours['spans'] }>(
    ctx,
    `select ${calendarRevisionSql} as revision,
       (select jsonb_agg(jsonb_build_object('year', year, 'isKnown', is_known, 'days', days)) from calendar_year) as years,
       (select spans from opening_hours) as spans`,
  );
  if (!row) throw new Error('The calendar could not be read');
  return assembleCalendar(row.revision, row.years ?? [], row.spans);
}
