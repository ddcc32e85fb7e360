import type { BasisCitation, GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { onlineReachOf } from '../item-search/search-columns.ts';
import { loadLegalBases } from '../legal-basis/legal-basis.repository.ts';
import type { Item } from './item.entity.ts';
import { loadContents } from './item.repository.ts';

/** What lists of guides say at a glance, and the laws a guide is read with. Contents are read once for all rows. */
export const itemFactsResolvers = {
  Item: {
    visits: async (item: Item, _: unknown, ctx: ServiceContext) =>
      (await ctx.batch(loadContents, item.versionId))?.visits ?? null,
    onlineReach: async (item: Item, _: unknown, ctx: ServiceContext) => {
      const content = await ctx.batch(loadContents, item.versionId);
      return content ? onlineReachOf(content) : 'WINDOW_ONLY';
    },
    legalBases: async (item: Item, _: unknown, ctx: ServiceContext) => {
      const content = await ctx.batch(loadContents, item.versionId);
      const found = await Promise.all(citedBases(content).map((id) => ctx.batch(loadLegalBases, id)));
      return found.filter((basis) => basis !== null);
    },
  },
};

/** Ids of the bases a content cites, each once, in the order it cites them. */
function citedBases(content: GuideContent | null): string[] {
  const citations: readonly BasisCitation[] = [
    ...(content?.basis ?? []),
    ...(content?.materials ?? []).flatMap(({ basis }) => basis),
  ];
  return [...new Set(citations.map(({ basisId }) => basisId))];
}
