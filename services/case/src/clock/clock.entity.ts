import { defineEntity, p } from '@mikro-orm/core';
import type { Suspension } from '@onewindow/kernel';
import { rowTable, type StoredRow } from '../row-table.ts';

/** Decide on acceptance (Rules 17), or the promised limit. */
export type ClockKind = 'ACCEPTANCE' | 'PROMISE';

/** A term that runs on a case: at most one of each kind. */
export const ClockEntity = defineEntity({
  name: 'Clock',
  tableName: 'clock',
  properties: {
    id: p.text().primary(),
    caseId: p.text(),
    kind: p.text().$type<ClockKind>(),
    startedAt: p.datetime(),
    limitAmount: p.double().$type<number>(),
    limitUnit: p.text().$type<'workingDay' | 'hour'>(),
    dueAt: p.datetime().nullable(),
    stoppedAt: p.datetime().nullable(),
    isProvisional: p.boolean(),
    suspensions: p.json<readonly Suspension[]>(),
    /** When expiry was recorded; it is recorded once. */
    expiredAt: p.datetime().nullable(),
  },
});
export type ClockRow = StoredRow<typeof ClockEntity>;
export const clockTable = rowTable<ClockRow>(ClockEntity);
