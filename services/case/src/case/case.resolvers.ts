import { type Answers, formFor, mergeForm } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { contentOfCase } from '../bundle-version/bundle-content.ts';
import { currentClock } from '../clock/clock.rules.ts';
import { entriesByRoot } from '../ledger/ledger.repository.ts';
import type { CaseMaterialRow } from './case.entity.ts';
import { type CaseNode, familiesByCase, familyOf } from './case.repository.ts';
import { actOptions } from './case.rules.ts';
import { accessByCase, formsByCase, materialsByCase } from './case-page.query.ts';
import { applicantView, deliveryView } from './case-privacy.rules.ts';
import { mayReadForm, readerOf } from './case-visibility.rules.ts';
import { looksAround, nextStepOf } from './next-step.rules.ts';

/** A case by id, for whoever may know of it. */
export async function visibleCase(ctx: ServiceContext, id: string): Promise<CaseNode | null> {
  const family = await ctx.batch(familiesByCase, id);
  return family?.find((node) => node.id === id && isVisible(ctx, node)) ?? null;
}

function isVisible(ctx: ServiceContext, node: CaseNode): boolean {
  return readerOf(ctx.actor, node, ctx.today()) !== null;
}

function isOwn(ctx: ServiceContext, node: CaseNode): boolean {
  return ctx.actor?.personId === node.applicantPersonId;
}

async function visibleRelatives(
  ctx: ServiceContext,
  node: CaseNode,
  wanted: (other: CaseNode) => boolean,
): Promise<CaseNode[]> {
  return (await familyOf(ctx, node)).filter((other) => wanted(other) && isVisible(ctx, other));
}

async function formOf(ctx: ServiceContext, node: CaseNode): Promise<object | null> {
  if (!mayReadForm(ctx.actor, node, ctx.today())) return null;
  const content = await contentOfCase(ctx, node);
  if (node.memberId !== null) return mergeForm(content, [node.memberId]);
  const form = await ctx.batch(formsByCase, node.id);
  return formFor(content, (form?.answers ?? {}) as Answers);
}

export const caseFields = {
  __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => visibleCase(ctx, id),
  bundleVersion: (node: CaseNode) => ({ id: node.bundleVersionId }),
  item: (node: CaseNode) => (node.itemCode === null ? null : { code: node.itemCode }),
  organization: (node: CaseNode) => ({ id: node.organizationId }),
  applicant: (node: CaseNode, _: unknown, ctx: ServiceContext) => applicantView(node, !isOwn(ctx, node)),
  delivery: (node: CaseNode, _: unknown, ctx: ServiceContext) => deliveryView(node, !isOwn(ctx, node)),
  parent: async (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    node.parentId === null ? null : ((await visibleRelatives(ctx, node, ({ id }) => id === node.parentId))[0] ?? null),
  members: (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    node.kind === 'BUNDLE' ? visibleRelatives(ctx, node, ({ kind }) => kind !== 'BUNDLE') : [],
  waitsFor: (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    node.waitsFor.length === 0 ? [] : visibleRelatives(ctx, node, ({ id }) => node.waitsFor.includes(id)),
  clock: (node: CaseNode) => currentClock(node.clocks),
  materials: (node: CaseNode, _: unknown, ctx: ServiceContext) => ctx.batch(materialsByCase, node.id),
  answers: async (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    node.kind === 'BUNDLE' && mayReadForm(ctx.actor, node, ctx.today())
      ? ((await ctx.batch(formsByCase, node.id))?.answers ?? null)
      : null,
  formValues: async (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    mayReadForm(ctx.actor, node, ctx.today()) ? ((await ctx.batch(formsByCase, node.id))?.values ?? null) : null,
  form: (node: CaseNode, _: unknown, ctx: ServiceContext) => formOf(ctx, node),
  // An opinion is internal until the decision words it.
  review: (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    node.reviewConclusion === null || isOwn(ctx, node)
      ? null
      : {
          reviewerName: node.reviewerName,
          conclusion: node.reviewConclusion,
          opinion: node.reviewOpinion,
          at: node.reviewedAt,
        },
  decision: (node: CaseNode) =>
    node.kind !== 'ITEM' || node.isGranted === null
      ? null
      : { isGranted: node.isGranted, approverName: node.approverName, reason: node.decisionReason, at: node.decidedAt },
  timeline: async (node: CaseNode, _: unknown, ctx: ServiceContext) => {
    const entries = (await ctx.batch(entriesByRoot, node.rootId)) ?? [];
    if (node.kind !== 'BUNDLE') return entries.filter(({ caseId }) => caseId === node.id);
    const visible = new Set((await visibleRelatives(ctx, node, () => true)).map(({ id }) => id));
    return entries.filter(({ caseId }) => visible.has(caseId));
  },
  acts: async (node: CaseNode, _: unknown, ctx: ServiceContext) => {
    // No act on a member asks for more than its own row; acceptance asks for the letters of all members.
    const family = node.kind === 'BUNDLE' ? await familyOf(ctx, node) : [node];
    return actOptions({ row: node, family, actor: ctx.actor, today: ctx.today() });
  },
  nextStep: async (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    nextStepOf(node, looksAround(node) ? await familyOf(ctx, node) : [node]),
  accessLog: (node: CaseNode, _: unknown, ctx: ServiceContext) =>
    readerOf(ctx.actor, node, ctx.today()) === 'STAFF' ? null : ctx.batch(accessByCase, node.rootId),
};

export const caseMaterialFields = {
  file: ({ fileId }: CaseMaterialRow) => (fileId === null ? null : { id: fileId }),
};
