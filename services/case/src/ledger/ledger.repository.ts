import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { isStorable } from '../case/text-input.rules.ts';
import { query } from '../row-table.ts';
import { type LedgerEntryRow, type LedgerHeadRow, ledgerEntryTable, ledgerHeadTable } from './ledger.entity.ts';
import type { ChainHead } from './ledger.rules.ts';

/** Entries of whole families by bundle case, newest first. One statement. */
export const entriesByRoot: BatchLoad<string, readonly LedgerEntryRow[]> = async (rootIds, ctx) => {
  const rows = await query<LedgerEntryRow>(
    ctx,
    `select ${ledgerEntryTable.selectList('e')} from ledger_entry e where e.root_id = any($1) order by e.at desc, e.id desc`,
    [rootIds],
  );
  const byRoot = Map.groupBy(
    rows.map((row) => ledgerEntryTable.revive(row)),
    ({ rootId }) => rootId,
  );
  return rootIds.map((id) => byRoot.get(id) ?? []);
};

/** Entries by id, for references from other subgraphs. One statement. */
export const entriesById: BatchLoad<string, LedgerEntryRow> = async (ids, ctx) => {
  const rows = await query<LedgerEntryRow>(
    ctx,
    `select ${ledgerEntryTable.selectList('e')} from ledger_entry e where e.id = any($1)`,
    [ids.filter(isStorable)],
  );
  const byId = new Map(rows.map((row) => [row.id, ledgerEntryTable.revive(row)]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Chains of cases: their heads as the cases remember them, with all entries in order. Two statements. */
export async function readChains(
  ctx: ServiceContext,
  caseIds: readonly string[],
): Promise<{ head: ChainHead; entries: LedgerEntryRow[] }[]> {
  const heads = await query<ChainHead>(
    ctx,
    'select id, ledger_sequence as "ledgerSequence", ledger_hash as "ledgerHash" from cases where id = any($1) order by root_id, position',
    [caseIds],
  );
  const entries = await query<LedgerEntryRow>(
    ctx,
    `select ${ledgerEntryTable.selectList('e')} from ledger_entry e where e.case_id = any($1) order by e.case_id, e.sequence`,
    [caseIds],
  );
  const byCase = Map.groupBy(
    entries.map((row) => ledgerEntryTable.revive(row)),
    ({ caseId }) => caseId,
  );
  return heads.map((head) => ({ head, entries: byCase.get(head.id) ?? [] }));
}

/** Digest of a day's entries; computed by the database, where they lie. */
const DIGEST =
  "encode(sha256(convert_to(coalesce(string_agg(hash, '' order by case_id, sequence), ''), 'UTF8')), 'hex')";

/** All heads in order, and what their days hold now. Two statements. */
export async function readHeads(
  ctx: ServiceContext,
): Promise<{ heads: LedgerHeadRow[]; found: Map<string, { entryCount: number; digest: string }> }> {
  const heads = await query<LedgerHeadRow>(
    ctx,
    `select ${ledgerHeadTable.selectList('h')} from ledger_head h order by h.day`,
  );
  const days = await query<{ day: string; entryCount: number; digest: string }>(
    ctx,
    `select to_char(recorded_on, 'YYYY-MM-DD') as day, count(*)::integer as "entryCount", ${DIGEST} as digest
     from ledger_entry where recorded_on <= (select max(day)::date from ledger_head) group by recorded_on`,
  );
  return { heads, found: new Map(days.map((day) => [day.day, day])) };
}

/** Days that are over by the database's clock and not closed, with what they hold. One statement. */
export async function openDays(tx: ServiceContext): Promise<{ day: string; entryCount: number; digest: string }[]> {
  return query(
    tx,
    `select to_char(recorded_on, 'YYYY-MM-DD') as day, count(*)::integer as "entryCount", ${DIGEST} as digest
     from ledger_entry
     where recorded_on < (now() at time zone 'Asia/Shanghai')::date
       and to_char(recorded_on, 'YYYY-MM-DD') > coalesce((select max(day) from ledger_head), '')
     group by recorded_on order by recorded_on`,
  );
}
