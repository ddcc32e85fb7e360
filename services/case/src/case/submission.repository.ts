import type { ServiceContext } from '@onewindow/subgraph-kit';
import { calendarRevisionSql } from '../calendar/work-calendar.ts';
import { clockTable } from '../clock/clock.entity.ts';
import { ledgerEntryTable } from '../ledger/ledger.entity.ts';
import { expectedNoticeTable } from '../notice/notice.entity.ts';
import { query } from '../row-table.ts';
import { caseFormTable, caseMaterialTable, caseTable } from './case.entity.ts';
import { announceFamily, insertSql, scheduleAlarm } from './case.repository.ts';
import type { CaseActs } from './case-acts.ts';
import type { DrawnUpCases } from './draw-up-cases.rules.ts';

/** What a submission begins with. */
export interface TakenDraft {
  readonly draftId: string | null;
  /** Version of the bundle in force; null when this service knows no such bundle. */
  readonly current: { readonly id: string; readonly version: number } | null;
  readonly sequence: number;
  readonly revision: number;
}

/**
 * Takes the draft out (a second submission of it waits here until the first ends, and then finds none)
 * and reads what else a submission needs. One statement.
 */
export async function takeDraft(tx: ServiceContext, accountId: string, bundleId: string): Promise<TakenDraft> {
  const [row] = await query<TakenDraft>(
    tx,
    `with taken as (delete from application_draft where account_id = $1 and bundle_id = $2 returning id)
     select (select id from taken) as "draftId",
       (select jsonb_build_object('id', id, 'version', version) from bundle_version
         where bundle_id = $2 order by version desc limit 1) as current,
       nextval('case_number')::integer as sequence, ${calendarRevisionSql} as revision`,
    [accountId, bundleId],
  );
  if (!row) throw new Error('The draft could not be taken');
  return row;
}

/** The running case made from the same content. */
export async function caseOfContent(tx: ServiceContext, contentKey: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(tx, 'select id from cases where content_key = $1', [contentKey]);
  return row?.id ?? null;
}

/**
 * Writes a new family whole, in one statement however many members it has. False, and nothing is
 * written, when the same application is there already.
 */
export async function saveNewCases(tx: ServiceContext, acts: CaseActs, drawn: DrawnUpCases): Promise<boolean> {
  const [root] = drawn.family;
  const saved = await query<{ id: string }>(
    tx,
    `with root as (${insertSql(caseTable)('$1')} on conflict (content_key) do nothing returning id),
       members as (${insertSql(caseTable)('$2')} where exists (select from root)),
       forms as (${insertSql(caseFormTable)('$3')} where exists (select from root)),
       materials as (${insertSql(caseMaterialTable)('$4')} where exists (select from root)),
       clocks as (${insertSql(clockTable)('$5')} where exists (select from root)),
       entries as (${insertSql(ledgerEntryTable)('$6')} where exists (select from root)),
       notices as (${insertSql(expectedNoticeTable)('$7')} where exists (select from root))
     select id from root`,
    [
      caseTable.recordset(root ? [root] : []),
      caseTable.recordset(drawn.family.slice(1)),
      caseFormTable.recordset(drawn.forms),
      caseMaterialTable.recordset(drawn.materials),
      clockTable.recordset(acts.startedClocks),
      ledgerEntryTable.recordset(acts.entries),
      expectedNoticeTable.recordset(acts.expectedNotices),
    ],
  );
  if (saved.length === 0) return false;
  announceFamily(tx, acts);
  for (const clock of acts.startedClocks) scheduleAlarm(tx, clock);
  return true;
}
