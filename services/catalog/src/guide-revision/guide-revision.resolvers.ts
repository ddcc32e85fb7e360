import { levelOf, lockedElements } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItems, loadTemplates } from '../item/item.repository.ts';
import { pageSize, readCursor, toPage } from '../item/page-cursor.ts';
import { loadJudgements } from '../publication/gate.ts';
import { approveGuideRevision } from './approve-guide-revision.ts';
import { createGuide } from './create-guide.ts';
import { discardGuideRevision } from './discard-guide-revision.ts';
import type { GuideRevision } from './guide-revision.entity.ts';
import {
  countRevisions,
  listRevisions,
  loadRevisionContents,
  loadRevisionEntries,
  loadRevisions,
  type RevisionView,
  revisionViews,
} from './guide-revision.query.ts';
import { revisionActsFor } from './guide-revision.rules.ts';
import { recallGuideRevision } from './recall-guide-revision.ts';
import { returnGuideRevision } from './return-guide-revision.ts';
import { reviewGuideRevision } from './review-guide-revision.ts';
import { reviseGuide } from './revise-guide.ts';
import { saveGuideRevision } from './save-guide-revision.ts';
import { submitGuideRevision } from './submit-guide-revision.ts';

interface ListArguments {
  view: RevisionView;
  search?: string | null;
  first?: number | null;
  after?: string | null;
}

/** Level code of a city. */
const CITY = '3';

/** Resolvers of guide revisions and of every mutation of one. */
export const guideRevisionResolvers = {
  Query: {
    guideRevision: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadRevisions, id),
    guideRevisions: async (_: unknown, { first, after, ...filter }: ListArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      // A cursor nobody issued continues after nothing.
      const rows = after && !start ? [] : await listRevisions(ctx, filter, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ updatedAt, id }) => [updatedAt.toISOString(), id]);
    },
    guideRevisionCounts: (_: unknown, __: unknown, ctx: ServiceContext) =>
      Promise.all(revisionViews.map(async (view) => ({ view, count: await countRevisions(ctx, view) }))),
  },
  Mutation: {
    createGuide: inputOf(createGuide),
    reviseGuide: inputOf(reviseGuide),
    saveGuideRevision: inputOf(saveGuideRevision),
    submitGuideRevision: inputOf(submitGuideRevision),
    reviewGuideRevision: inputOf(reviewGuideRevision),
    approveGuideRevision: inputOf(approveGuideRevision),
    returnGuideRevision: inputOf(returnGuideRevision),
    recallGuideRevision: inputOf(recallGuideRevision),
    discardGuideRevision: inputOf(discardGuideRevision),
  },
  GuideRevision: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadRevisions, id),
    item: ({ itemCode }: GuideRevision, _: unknown, ctx: ServiceContext) => ctx.batch(loadItems, itemCode),
    nextVersion: async ({ itemCode, publishedVersion }: GuideRevision, _: unknown, ctx: ServiceContext) =>
      publishedVersion ?? ((await ctx.batch(loadItems, itemCode))?.version ?? 0) + 1,
    content: ({ id, content }: GuideRevision, _: unknown, ctx: ServiceContext) =>
      content ?? ctx.batch(loadRevisionContents, id),
    // Rows of lists come without content: nobody waits there for the lint.
    findings: async (revision: GuideRevision, _: unknown, ctx: ServiceContext) =>
      revision.content ? ((await ctx.batch(loadJudgements, revision.content))?.findings ?? null) : null,
    locks: async (revision: GuideRevision, _: unknown, ctx: ServiceContext) => {
      const judgement = revision.content ? await ctx.batch(loadJudgements, revision.content) : null;
      return lockedElements(levelOf(revision.divisionCode), judgement?.surroundings.directory ?? null);
    },
    departmentReviewerName: ({ reviewerName }: GuideRevision) => reviewerName ?? null,
    supervisorName: ({ citySupervisorName, supervisorName }: GuideRevision) =>
      citySupervisorName ?? supervisorName ?? null,
    template: ({ baseCode, variantName, divisionCode }: GuideRevision, _: unknown, ctx: ServiceContext) =>
      levelOf(divisionCode) > CITY ? ctx.batch(loadTemplates, `${baseCode} ${variantName}`) : null,
    acts: (revision: GuideRevision, _: unknown, ctx: ServiceContext) => revisionActsFor(ctx.actor, revision),
    entries: ({ id }: GuideRevision, _: unknown, ctx: ServiceContext) => ctx.batch(loadRevisionEntries, id),
  },
};

function inputOf<I, R>(useCase: (ctx: ServiceContext, input: I) => Promise<R>) {
  return (_: unknown, { input }: { input: I }, ctx: ServiceContext): Promise<R> => useCase(ctx, input);
}
