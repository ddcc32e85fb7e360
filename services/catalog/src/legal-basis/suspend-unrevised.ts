import type { CivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { dueInWorkingDays } from '../calendar/work-calendar.query.ts';
import { type GuideTaskDraft, openGuideTasks } from '../guide-task/open-guide-tasks.ts';
import { suspendItems } from '../item/suspend-items.ts';
import { suspendUnlisted } from '../list-entry/suspend-unlisted.ts';
import { query } from '../query.ts';

const sweepMinutes = 5;

interface Unrevised {
  readonly code: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly divisionCode: string;
  readonly basisId: string;
  readonly basisTitle: string;
  readonly abolishedOn: CivilDate;
  readonly documentNumber: string;
  readonly note: string;
}

/** Job suspend-unrevised, due at 00:00 of the day a basis ends. */
export async function suspendUnrevisedJob(ctx: ServiceContext, data: object): Promise<void> {
  const { basisId } = z.object({ basisId: z.string() }).parse(data);
  await ctx.transactional((tx) => suspendUnrevised(tx, basisId));
}

/**
 * Job sweep-registers: catches abolitions whose timer was missed and items that were published while their list entry
 * was removed, forgets old counts, comes again in five minutes.
 */
export async function sweepRegisters(ctx: ServiceContext): Promise<void> {
  await ctx.transactional(async (tx) => {
    scheduleRegisterSweep(tx);
    await query(tx, 'delete from guide_report_window where minute < $1', [new Date(tx.now().getTime() - 3_600_000)]);
  });
  await ctx.transactional((tx) => suspendUnrevised(tx, null));
  await ctx.transactional((tx) => suspendUnlisted(tx, null));
}

/** The next sweep; the seed and every recorded change of a law start it. */
export function scheduleRegisterSweep(tx: ServiceContext): void {
  const at = new Date(tx.now().getTime() + sweepMinutes * 60_000);
  tx.schedule('sweep-registers', {}, { at, key: 'sweep-registers' });
}

/**
 * Suspends every item in force that still cites an abolished basis, with notice and task (Rules 13(6)); of one basis or,
 * without id, of all. The rows are the truth, whatever woke us. An item whose next version takes effect today is left
 * to its publication, which is judged by the same registers. Answers how many were suspended.
 */
export async function suspendUnrevised(tx: ServiceContext, basisId: string | null): Promise<number> {
  const isUnrevised = `i.status = 'IN_FORCE' and l.abolished_on <= $1
    and not exists (select 1 from guide_revision r
      where r.item_code = i.code and r.state = 'SCHEDULED' and r.effective_on <= $1)`;
  const joined = `item i join item_basis b on b.item_code = i.code join legal_basis l on l.id = b.basis_id`;
  const locked = await query<{ code: string }>(
    tx,
    `select code from item where code in (
       select i.code from ${joined} where ${isUnrevised} and ($2::text is null or l.id = $2))
     order by code for update`,
    [tx.today(), basisId],
  );
  if (locked.length === 0) return 0;
  // Somebody may have published while we waited for the lock: what is cited is read again.
  const unrevised = await query<Unrevised>(
    tx,
    `select distinct on (i.code) i.code, i.name, i.organization_id as "organizationId",
       i.organization_name as "organizationName", i.division_code as "divisionCode", l.id as "basisId",
       l.title as "basisTitle", l.abolished_on as "abolishedOn", coalesce(c.document_number, '') as "documentNumber",
       coalesce(c.note, '') as note
     from ${joined}
     left join lateral (select document_number, note from legal_change
       where basis_id = l.id and kind = 'ABOLISHED' order by recorded_at desc, id desc limit 1) c on true
     where ${isUnrevised} and i.code = any($2::text[]) order by i.code, l.abolished_on, l.id`,
    [tx.today(), locked.map(({ code }) => code)],
  );
  if (unrevised.length === 0) return 0;
  for (const [{ note, documentNumber, basisTitle }, codes] of byBasis(unrevised)) {
    await suspendItems(tx, codes, { act: 'suspendUnrevised', reason: note, documentNumber, basisTitle });
  }
  const limit = await dueInWorkingDays(tx, 'SUSPENDED');
  await openGuideTasks(
    tx,
    unrevised.map((item) => taskOf(item, limit)),
  );
  return unrevised.length;
}

function byBasis(rows: readonly Unrevised[]): (readonly [Unrevised, readonly string[]])[] {
  const groups = Map.groupBy(rows, ({ basisId }) => basisId);
  return [...groups.values()].flatMap((group) =>
    group[0] ? [[group[0], group.map(({ code }) => code)] as const] : [],
  );
}

function taskOf(item: Unrevised, limit: { workingDays: number; dueOn: CivilDate }): GuideTaskDraft {
  const { code, name, organizationId, organizationName, divisionCode, basisId, basisTitle } = item;
  return {
    kind: 'SUSPENDED',
    itemCode: code,
    subject: name,
    organizationId,
    organizationName,
    divisionCode,
    ...limit,
    cause: basisId,
    values: {
      basisId,
      basisTitle,
      effectiveOn: item.abolishedOn,
      documentNumber: item.documentNumber,
      workingDays: limit.workingDays,
    },
  };
}
