import { addWorkingDays, type CalendarDay, civilDateOf, type WorkCalendar } from '@onewindow/kernel';
import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { query } from '../query.ts';
import { lockRegisters } from '../register/register-state.ts';
import { loadCalendar } from './work-calendar.query.ts';

const published = z.object({
  version: z.number().int(),
  year: z.number().int(),
  isKnown: z.boolean(),
  days: z.array(
    z.object({
      date: z.string(),
      isWorkday: z.boolean(),
      name: z.string().nullish(),
      source: z.string().nullish(),
    }),
  ),
});

/** Takes over a published year, if its version is higher, and computes the open limits in working days again. */
export async function keepCalendarYear(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { version, year, isKnown, days } = published.parse(event.payload);
  const rows: CalendarDay[] = days.map((day) => ({ ...day, name: day.name ?? null, source: day.source ?? null }));
  await ctx.transactional(async (tx) => {
    await lockRegisters(tx);
    const taken = await query(
      tx,
      `insert into calendar_year (year, version, is_known, days) values ($1, $2, $3, $4::jsonb)
       on conflict (year) do update set version = excluded.version, is_known = excluded.is_known, days = excluded.days
         where calendar_year.version < excluded.version
       returning year`,
      [year, version, isKnown, JSON.stringify(rows)],
    );
    if (taken.length === 0) return;
    const calendar = await loadCalendar(tx);
    await moveDueDays(tx, calendar, 'guide_task', 'opened_at', 'closed_at is null');
    await moveDueDays(tx, calendar, 'guide_error_report', 'reported_at', "state = 'OPEN'");
  });
}

/** Table, column and condition are this file's own. */
async function moveDueDays(
  tx: ServiceContext,
  calendar: WorkCalendar,
  table: string,
  start: string,
  isOpen: string,
): Promise<void> {
  const open = await query<{ id: string; start: string; workingDays: number; dueOn: string }>(
    tx,
    `select id, ${start} as start, working_days as "workingDays", due_on as "dueOn" from ${table}
     where ${isOpen} and working_days is not null order by id for update`,
  );
  const moved = open
    .map((row) => ({
      id: row.id,
      before: row.dueOn,
      due: addWorkingDays(calendar, civilDateOf(new Date(row.start)), row.workingDays).due,
    }))
    .filter(({ before, due }) => before !== due);
  if (moved.length === 0) return;
  await query(
    tx,
    `update ${table} t set due_on = m.due, version = t.version + 1
     from jsonb_to_recordset($1::jsonb) as m (id text, due date) where t.id = m.id`,
    [JSON.stringify(moved)],
  );
}
