import type { ServiceContext } from '@onewindow/subgraph-kit';
import { isStorable } from '../case/text-input.rules.ts';
import { findDraft, listDrafts } from './application-draft.repository.ts';
import { discardApplicationDraft } from './discard-application-draft.ts';
import { type SaveApplicationDraftInput, saveApplicationDraft } from './save-application-draft.ts';

export const draftResolvers = {
  Query: {
    myDrafts: (_: unknown, _args: unknown, ctx: ServiceContext) =>
      ctx.actor?.kind === 'APPLICANT' ? listDrafts(ctx, ctx.actor.accountId) : [],
    applicationDraft: (_: unknown, { bundleId }: { bundleId: string }, ctx: ServiceContext) =>
      ctx.actor?.kind === 'APPLICANT' && isStorable(bundleId) ? findDraft(ctx, ctx.actor.accountId, bundleId) : null,
  },
  Mutation: {
    saveApplicationDraft: (_: unknown, { input }: { input: SaveApplicationDraftInput }, ctx: ServiceContext) =>
      saveApplicationDraft(ctx, input),
    discardApplicationDraft: (_: unknown, { input }: { input: { bundleId: string } }, ctx: ServiceContext) =>
      discardApplicationDraft(ctx, input),
  },
};
