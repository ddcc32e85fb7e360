import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { CaseParty } from '../case-party/case-party.entity.ts';
import { readsPapersOf, takesPart } from '../case-party/case-party.rules.ts';
import { Notice } from './notice.entity.ts';

/** Notices of cases (a bundle case with its members'), newest first; null for readers without right. Two statements. */
export const noticesByCase: BatchLoad<string, Notice[]> = async (caseIds, ctx) => {
  const ids = [...caseIds];
  const notices = await ctx.em.find(
    Notice,
    { $or: [{ caseId: { $in: ids } }, { rootCaseId: { $in: ids } }] },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  const roots = [...new Set([...ids, ...notices.map((notice) => notice.rootCaseId)])];
  const open = await openParties(ctx, roots);
  return caseIds.map((id) => {
    const own = notices.filter(
      (notice) => (notice.caseId === id || notice.rootCaseId === id) && isReadable(ctx, notice, open),
    );
    return own.length > 0 || open.has(id) ? own : null;
  });
};

/** Notices by id that the actor may read. */
export const readableNotices: BatchLoad<string, Notice> = async (ids, ctx) => {
  const notices = await ctx.em.find(Notice, { id: { $in: [...ids] } });
  const open = await openParties(
    ctx,
    notices.map((notice) => notice.rootCaseId),
  );
  return ids.map((id) => notices.find((notice) => notice.id === id && isReadable(ctx, notice, open)) ?? null);
};

/** Parties of the cases in which the actor takes part, by case id. One statement. */
async function openParties(ctx: ServiceContext, caseIds: readonly string[]): Promise<Map<string, CaseParty>> {
  const parties = await ctx.em.find(CaseParty, { caseId: { $in: [...caseIds] } });
  return new Map(parties.filter((party) => takesPart(ctx.actor, party)).map((party) => [party.caseId, party]));
}

/** Papers of the bundle case are for all who take part, those of a member for the people of its department. */
function isReadable(ctx: ServiceContext, notice: Notice, open: ReadonlyMap<string, CaseParty>): boolean {
  const party = open.get(notice.rootCaseId);
  if (!party || !ctx.actor) return false;
  return notice.caseId === notice.rootCaseId || readsPapersOf(ctx.actor, party, notice.issuerId);
}
