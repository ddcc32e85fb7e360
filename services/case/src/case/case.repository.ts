import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { calendarRevisionSql } from '../calendar/work-calendar.ts';
import { type ClockRow, clockTable } from '../clock/clock.entity.ts';
import { ledgerEntryTable } from '../ledger/ledger.entity.ts';
import { expectedNoticeTable } from '../notice/notice.entity.ts';
import { query, type RowTable } from '../row-table.ts';
import { type CaseRow, caseTable } from './case.entity.ts';
import type { CaseActs } from './case-acts.ts';
import { isStorable } from './text-input.rules.ts';

/** A family of cases, locked, and the revision of the calendar at that moment. */
export interface LockedFamily {
  readonly family: CaseRow[];
  readonly revision: number;
}

/**
 * Locks a case's whole family in its order, the bundle case always first, so that two acts on one
 * bundle never wait for each other in a circle. Null when there is no such case. One statement.
 */
export async function lockFamily(tx: ServiceContext, caseId: string): Promise<LockedFamily | null> {
  const rows = await query<CaseRow & { revision: number }>(
    tx,
    `select ${caseTable.selectList('c')}, ${calendarRevisionSql} as revision
     from cases c where c.root_id = (select root_id from cases where id = $1)
     order by c.position for update of c`,
    [caseId],
  );
  const [first] = rows;
  if (!first) return null;
  return { family: rows.map((row) => caseTable.revive(row)), revision: first.revision };
}

/** A case as pages read it, with its clocks. */
export interface CaseNode extends CaseRow {
  readonly clocks: readonly ClockRow[];
}

const clocksSql = `(select coalesce(jsonb_agg(${jsonObject(clockTable, 'k')}), '[]') from clock k where k.case_id = c.id) as clocks`;

/** Columns of a case as pages read it. */
export const caseNodeColumns = `${caseTable.selectList('c')}, ${clocksSql}`;

/** Dates of a case and its clocks as Dates. */
export function reviveCaseNode(raw: CaseNode): CaseNode {
  const node = caseTable.revive(raw) as CaseNode;
  for (const clock of node.clocks) clockTable.revive(clock);
  return node;
}

/** Families by the id of any of their cases, bundle case first. One statement. */
export const familiesByCase: BatchLoad<string, readonly CaseNode[]> = async (ids, ctx) => {
  const rows = await query<CaseNode>(
    ctx,
    `select ${caseNodeColumns} from cases c
     where c.root_id in (select root_id from cases where id = any($1)) order by c.root_id, c.position`,
    [ids.filter(isStorable)],
  );
  const families = new Map<string, CaseNode[]>();
  for (const row of rows) families.set(row.rootId, [...(families.get(row.rootId) ?? []), reviveCaseNode(row)]);
  const byCase = new Map<string, readonly CaseNode[]>();
  for (const family of families.values()) {
    for (const node of family) {
      byCase.set(node.id, family);
      knownFamilies.set(node, family);
    }
  }
  return ids.map((id) => byCase.get(id) ?? null);
};

/** Families of cases that were loaded with theirs: their fields ask no second time. */
const knownFamilies = new WeakMap<CaseNode, readonly CaseNode[]>();

/** The family of a case already at hand; loaded together with those of its neighbours if need be. */
export async function familyOf(ctx: ServiceContext, node: CaseNode): Promise<readonly CaseNode[]> {
  return knownFamilies.get(node) ?? (await ctx.batch(familiesByCase, node.id)) ?? [node];
}

/** Columns an act may change; the others are fixed at submission. */
const MUTABLE = [
  'state',
  'version',
  'stateSince',
  'dueAt',
  'acceptedAt',
  'acceptorName',
  'reviewerPersonId',
  'reviewerName',
  'reviewConclusion',
  'reviewOpinion',
  'reviewedAt',
  'approverPersonId',
  'approverName',
  'isGranted',
  'decisionReason',
  'decisionBasis',
  'decidedAt',
  'noticesExpected',
  'noticesPrepared',
  'partnerId',
  'ledgerSequence',
  'ledgerHash',
  'lastAct',
  'lastActorName',
  'lastActAt',
  'contentKey',
] as const satisfies readonly (keyof CaseRow)[];
const mutableColumns = MUTABLE.map((property) => caseTable.columns[property]);

/**
 * Writes everything an act collected, in one statement whose number of parts does not depend on how
 * many members the bundle has; then tells who watches and sets the alarms of started clocks.
 */
export async function saveActs(tx: ServiceContext, acts: CaseActs): Promise<void> {
  const parts: string[] = [];
  const parameters: unknown[] = [];
  const add = (values: unknown, sql: (parameter: string) => string): void => {
    parameters.push(values);
    parts.push(`w${parts.length} as (${sql(`$${parameters.length}`)})`);
  };
  const { changed, entries, startedClocks, stoppedClocks, expectedNotices, at } = acts;
  add(
    caseTable.recordset(changed),
    (set) => `update cases c set (${mutableColumns}) = (${mutableColumns.map((name) => `n.${name}`)})
      from jsonb_populate_recordset(null::cases, ${set}::jsonb) n where c.id = n.id`,
  );
  if (entries.length > 0) add(ledgerEntryTable.recordset(entries), insertSql(ledgerEntryTable));
  if (startedClocks.length > 0) add(clockTable.recordset(startedClocks), insertSql(clockTable));
  if (stoppedClocks.length > 0) {
    const stopped = stoppedClocks.map(({ caseId, kind }) => ({ case_id: caseId, kind, stopped_at: at }));
    add(
      JSON.stringify(stopped),
      (set) => `update clock k set stopped_at = n.stopped_at from jsonb_populate_recordset(null::clock, ${set}::jsonb) n
        where k.case_id = n.case_id and k.kind = n.kind and k.stopped_at is null`,
    );
  }
  if (expectedNotices.length > 0) add(expectedNoticeTable.recordset(expectedNotices), insertSql(expectedNoticeTable));
  await query(tx, `with ${parts.join(', ')} select 1`, parameters);
  announceFamily(tx, acts);
  for (const clock of startedClocks) scheduleAlarm(tx, clock);
}

/** Everybody who watches a changed case or its bundle case looks again. */
export function announceFamily(tx: ServiceContext, { changed, family }: Pick<CaseActs, 'changed' | 'family'>): void {
  const watched = new Set([...family.slice(0, 1), ...changed]);
  for (const row of watched) tx.announce('Case', row.id, row.version);
}

/** Wakes at the deadline. The row holds the truth; the job only wakes us (architecture 6.3). */
export function scheduleAlarm(tx: ServiceContext, clock: Pick<ClockRow, 'caseId' | 'kind' | 'dueAt'>): void {
  const { caseId, kind, dueAt } = clock;
  if (dueAt) tx.schedule('clock-due', { caseId, kind }, { at: dueAt, key: `${caseId}:${kind}` });
}

/** `insert` of a whole recordset parameter. */
export function insertSql<Row extends object>(table: RowTable<Row>): (parameter: string) => string {
  const columns = Object.values(table.columns).join(', ');
  return (set) =>
    `insert into ${table.name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table.name}, ${set}::jsonb)`;
}

function jsonObject<Row extends object>(table: RowTable<Row>, alias: string): string {
  const pairs = Object.entries(table.columns).map(([property, column]) => `'${property}', ${alias}.${column}`);
  return `jsonb_build_object(${pairs.join(', ')})`;
}
