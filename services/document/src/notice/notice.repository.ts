import type { BatchLoad } from '@onewindow/subgraph-kit';
import { CaseParty } from '../case-party/case-party.entity.ts';
import { takesPart } from '../case-party/case-party.rules.ts';
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
  const parties = await ctx.em.find(CaseParty, { caseId: { $in: roots } });
  const open = new Set(parties.filter((party) => takesPart(ctx.actor, party)).map((party) => party.caseId));
  return caseIds.map((id) => {
    const own = notices.filter(
      (notice) => (notice.caseId === id || notice.rootCaseId === id) && open.has(notice.rootCaseId),
    );
    return own.length > 0 || open.has(id) ? own : null;
  });
};

/** Notices by id that the actor may read. */
export const readableNotices: BatchLoad<string, Notice> = async (ids, ctx) => {
  const notices = await ctx.em.find(Notice, { id: { $in: [...ids] } });
  const parties = await ctx.em.find(CaseParty, { caseId: { $in: notices.map((notice) => notice.rootCaseId) } });
  const open = new Set(parties.filter((party) => takesPart(ctx.actor, party)).map((party) => party.caseId));
  return ids.map((id) => notices.find((notice) => notice.id === id && open.has(notice.rootCaseId)) ?? null);
};
