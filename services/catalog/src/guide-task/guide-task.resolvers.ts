import { isCivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItems } from '../item/item.repository.ts';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import { scopeOf } from '../register/post.rules.ts';
import { type CloseGuideTaskInput, closeGuideTask } from './close-guide-task.ts';
import { type GuideTaskRow, listGuideTasks } from './guide-task.repository.ts';
import { type KeepWorkLimitInput, keepWorkLimit } from './keep-work-limit.ts';
import type { GuideTaskKind } from './open-guide-tasks.ts';
import { listWorkLimits } from './work-limit.repository.ts';

interface PageArguments {
  isOpen?: boolean | null;
  kind?: GuideTaskKind | null;
  first?: number | null;
  after?: string | null;
}

/** Tasks of one's organisation, or of the divisions one supervises. */
export const guideTaskResolvers = {
  Query: {
    guideTasks: async (
      _: unknown,
      { isOpen = null, kind = null, first, after }: PageArguments,
      ctx: ServiceContext,
    ) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      const isForeign = Boolean(after) && !(start && isCivilDate(start[0]));
      const rows = isForeign
        ? []
        : await listGuideTasks(ctx, scopeOf(ctx.actor), { isOpen, kind }, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ dueOn, id }) => [dueOn, id]);
    },
    workLimits: (_: unknown, __: unknown, ctx: ServiceContext) => listWorkLimits(ctx),
  },
  Mutation: {
    closeGuideTask: (_: unknown, { input }: { input: CloseGuideTaskInput }, ctx: ServiceContext) =>
      closeGuideTask(ctx, input),
    keepWorkLimit: (_: unknown, { input }: { input: KeepWorkLimitInput }, ctx: ServiceContext) =>
      keepWorkLimit(ctx, input),
  },
  GuideTask: {
    item: ({ itemCode }: GuideTaskRow, _: unknown, ctx: ServiceContext) =>
      itemCode === '' ? null : ctx.batch(loadItems, itemCode),
    isOverdue: ({ closedAt, dueOn }: GuideTaskRow, _: unknown, ctx: ServiceContext) =>
      closedAt === null && dueOn < ctx.today(),
  },
};
