import { type BundleContent, diffContent } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadItemVersions } from '../copy/copy.repository.ts';
import type { BundleConsent, BundleVersion } from './bundle.entity.ts';
import { findVisibleVersion, loadBundles, loadConsentsOf, loadContents, seesWork } from './bundle.query.ts';
import { itemCodesOf } from './publish-gate.rules.ts';
import { gateProblems } from './publish-gate.ts';

/** Resolvers of versions. Problems, changes and consents are for the departments that take part. */
export const bundleVersionResolvers = {
  BundleVersion: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => findVisibleVersion(ctx, id),
    bundle: ({ bundleId }: BundleVersion, _: unknown, ctx: ServiceContext) => ctx.batch(loadBundles, bundleId),
    content: ({ id }: BundleVersion, _: unknown, ctx: ServiceContext) => contentOf(ctx, id),
    problems: async ({ id, bundleId, contentHash }: BundleVersion, _: unknown, ctx: ServiceContext) => {
      if (!(await seesWork(ctx, bundleId))) return [];
      const content = await contentOf(ctx, id);
      return gateProblems(content, contentHash, await itemVersionsOf(ctx, content));
    },
    changes: async ({ id, bundleId, baseVersionId }: BundleVersion, _: unknown, ctx: ServiceContext) => {
      if (!baseVersionId || !(await seesWork(ctx, bundleId))) return [];
      const [before, after] = await Promise.all([contentOf(ctx, baseVersionId), contentOf(ctx, id)]);
      return diffContent(before, after);
    },
    consents: async ({ id, bundleId }: BundleVersion, _: unknown, ctx: ServiceContext) =>
      (await seesWork(ctx, bundleId)) ? await ctx.batch(loadConsentsOf, id) : [],
  },
  BundleConsent: {
    organization: ({ organizationId }: BundleConsent) => ({ __typename: 'Organization', id: organizationId }),
  },
};

async function contentOf(ctx: ServiceContext, id: string): Promise<BundleContent> {
  const content = await ctx.batch(loadContents, id);
  if (!content) throw new Error(`Version ${id} has no content`);
  return content;
}

async function itemVersionsOf(ctx: ServiceContext, content: BundleContent): Promise<Map<string, number>> {
  const entries = itemCodesOf(content).map(async (code) => [code, await ctx.batch(loadItemVersions, code)] as const);
  const known = await Promise.all(entries);
  return new Map(known.flatMap(([code, version]) => (version === null ? [] : [[code, version] as const])));
}
