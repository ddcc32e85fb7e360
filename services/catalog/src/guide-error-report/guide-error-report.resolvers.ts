import { isCivilDate, maskMobile } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItems } from '../item/item.repository.ts';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import { scopeOf } from '../register/post.rules.ts';
import { type AnswerGuideErrorInput, answerGuideError } from './answer-guide-error.ts';
import {
  findReportByNumber,
  findReportInScope,
  type GuideErrorReportRow,
  listReports,
  type ReportState,
} from './guide-error-report.repository.ts';
import { readReportNumber } from './guide-error-report.rules.ts';
import { type ReportGuideErrorInput, reportGuideError } from './report-guide-error.ts';

interface PageArguments {
  state?: ReportState | null;
  first?: number | null;
  after?: string | null;
}

/** Reports of one's organisation or of the divisions one supervises; readers follow theirs by its number. */
export const guideErrorReportResolvers = {
  Query: {
    guideErrorReports: async (_: unknown, { state = null, first, after }: PageArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      const isForeign = Boolean(after) && !(start && isCivilDate(start[0]));
      const rows = isForeign
        ? []
        : await listReports(ctx, scopeOf(ctx.actor), state, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ dueOn, id }) => [dueOn, id]);
    },
    guideErrorReport: async (_: unknown, { number }: { number: string }, ctx: ServiceContext) => {
      const known = readReportNumber(number);
      const report = known ? await findReportByNumber(ctx, known) : null;
      // The number is all a reader has to show: it opens no personal data.
      return report ? { ...report, mobile: null, answeredByName: null } : null;
    },
  },
  Mutation: {
    reportGuideError: (_: unknown, { input }: { input: ReportGuideErrorInput }, ctx: ServiceContext) =>
      reportGuideError(ctx, input),
    answerGuideError: (_: unknown, { input }: { input: AnswerGuideErrorInput }, ctx: ServiceContext) =>
      answerGuideError(ctx, input),
  },
  GuideErrorReport: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => findReportInScope(ctx, scopeOf(ctx.actor), id),
    item: ({ itemCode }: GuideErrorReportRow, _: unknown, ctx: ServiceContext) => ctx.batch(loadItems, itemCode),
    mobile: ({ mobile }: GuideErrorReportRow) => (mobile === null ? null : maskMobile(mobile)),
    isOverdue: ({ state, dueOn }: GuideErrorReportRow, _: unknown, ctx: ServiceContext) =>
      state === 'OPEN' && dueOn < ctx.today(),
  },
};
