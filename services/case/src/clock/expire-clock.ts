import type { JsonObject, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { divisionOfOrganization } from '../case/case.facts.ts';
import { lockFamily, saveActs, scheduleAlarm } from '../case/case.repository.ts';
import { CaseActs, SYSTEM } from '../case/case-acts.ts';
import { query } from '../row-table.ts';
import { type ClockRow, clockTable } from './clock.entity.ts';

const alarm = z.object({ caseId: z.string(), kind: z.enum(['ACCEPTANCE', 'PROMISE']) });

/**
 * Job clock-due. A clock still running after its end is recorded once and reported; nothing is decided
 * by a timer (architecture 6.7). A clock that was moved meanwhile is set again.
 */
export async function expireClock(ctx: ServiceContext, data: JsonObject): Promise<void> {
  const { caseId, kind } = alarm.parse(data);
  await ctx.transactional(async (tx) => {
    const locked = await lockFamily(tx, caseId);
    const row = locked?.family.find(({ id }) => id === caseId);
    if (!locked || !row) return;
    const [raw] = await query<ClockRow>(
      tx,
      `select ${clockTable.selectList('k')} from clock k
       where k.case_id = $1 and k.kind = $2 and k.stopped_at is null and k.expired_at is null`,
      [caseId, kind],
    );
    if (!raw) return;
    const clock = clockTable.revive(raw);
    if (clock.dueAt === null) return;
    if (clock.dueAt > tx.now()) return scheduleAlarm(tx, clock);
    const acts = new CaseActs(locked.family, tx.now());
    acts.record(row, { act: 'CLOCK_EXPIRED', by: SYSTEM, facts: { kind, dueAt: clock.dueAt } });
    await query(tx, 'update clock set expired_at = $2 where id = $1', [clock.id, tx.now()]);
    await saveActs(tx, acts);
    const { id, version, number, organizationId, organizationName } = row;
    const divisionCode = divisionOfOrganization(organizationId);
    tx.emit('ClockExpired', { id, version, number, organizationId, organizationName, divisionCode, kind });
  });
}
