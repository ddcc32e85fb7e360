import type { ServiceContext } from '@onewindow/subgraph-kit';
import { calendarAt, calendarRevisionSql } from '../calendar/work-calendar.ts';
import { type CaseRow, caseTable } from '../case/case.entity.ts';
import { saveActs, scheduleAlarm } from '../case/case.repository.ts';
import { CaseActs, SYSTEM } from '../case/case-acts.ts';
import { query } from '../row-table.ts';
import { type ClockRow, clockTable } from './clock.entity.ts';
import { recompute } from './clock.rules.ts';

/** Clocks in one transaction. */
const PAGE = 200;

/** Computes every running clock on the calendar of now; each one that moves is recorded (architecture 6.3). */
export async function recomputeClocks(ctx: ServiceContext): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await ctx.transactional((tx) => recomputePage(tx, from));
  }
}

/** One page in the order of clock ids; answers where the next begins, null after the last. */
async function recomputePage(tx: ServiceContext, after: string): Promise<string | null> {
  const running = await query<{ id: string; caseId: string; revision: number }>(
    tx,
    `select id, case_id as "caseId", ${calendarRevisionSql} as revision
     from clock where stopped_at is null and id > $1 order by id limit ${PAGE}`,
    [after],
  );
  const [first] = running;
  if (!first) return null;
  const calendar = await calendarAt(tx, first.revision);
  // Cases first, in the order every act locks them; the clocks are read after the lock is held.
  const cases = await query<CaseRow>(
    tx,
    `select ${caseTable.selectList('c')} from cases c where c.id = any($1) order by c.root_id, c.position for update of c`,
    [running.map(({ caseId }) => caseId)],
  );
  const rows = new Map(cases.map((row) => [row.id, caseTable.revive(row)]));
  const clocks = await query<ClockRow>(
    tx,
    `select ${clockTable.selectList('k')} from clock k where k.id = any($1) and k.stopped_at is null`,
    [running.map(({ id }) => id)],
  );
  const moved = clocks.flatMap((raw) => {
    const clock = clockTable.revive(raw);
    const { dueAt, provisional } = recompute(calendar, clock);
    const isSame = dueAt?.getTime() === clock.dueAt?.getTime() && provisional === clock.isProvisional;
    return isSame ? [] : [{ clock, dueAt, provisional }];
  });
  if (moved.length > 0) await saveMoved(tx, rows, moved);
  return running.length < PAGE ? null : (running.at(-1)?.id ?? null);
}

interface MovedClock {
  readonly clock: ClockRow;
  readonly dueAt: Date | null;
  readonly provisional: boolean;
}

async function saveMoved(
  tx: ServiceContext,
  rows: ReadonlyMap<string, CaseRow>,
  moved: readonly MovedClock[],
): Promise<void> {
  const acts = new CaseActs([...rows.values()], tx.now());
  for (const { clock, dueAt, provisional } of moved) {
    const row = rows.get(clock.caseId);
    if (!row) continue;
    const facts = { kind: clock.kind, from: clock.dueAt, to: dueAt, isProvisional: provisional };
    acts.record(row, { act: 'CLOCK_RECOMPUTED', by: SYSTEM, facts }, { dueAt });
  }
  const changed = moved.map(({ clock, dueAt, provisional }) => ({ ...clock, dueAt, isProvisional: provisional }));
  await query(
    tx,
    `update clock k set due_at = n.due_at, is_provisional = n.is_provisional
     from jsonb_populate_recordset(null::clock, $1::jsonb) n where k.id = n.id`,
    [clockTable.recordset(changed)],
  );
  await saveActs(tx, acts);
  for (const clock of changed) scheduleAlarm(tx, clock);
}
