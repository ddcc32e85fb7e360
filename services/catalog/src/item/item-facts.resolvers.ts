import type { BasisCitation, GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { onlineReachOf } from '../item-search/search-columns.ts';
import { loadLegalBases } from '../legal-basis/legal-basis.repository.ts';
import type { Item } from './item.entity.ts';
import { placeRows } from './item-places.ts';
import { loadContent, loadGlance } from './version-parts.query.ts';

/** What lists of guides say at a glance, and the laws a guide is read with. Read once for all rows. */
export const itemFactsResolvers = {
  Item: {
    visits: async ({ versionId }: Item, _: unknown, ctx: ServiceContext) =>
      (await loadGlance(ctx, versionId))?.visits ?? null,
    onlineReach: async ({ versionId }: Item, _: unknown, ctx: ServiceContext) => {
      const { isOnline, visits } = (await loadGlance(ctx, versionId)) ?? { isOnline: null, visits: null };
      return onlineReachOf({ isOnline: isOnline ?? false, visits });
    },
    fee: async ({ versionId }: Item, _: unknown, ctx: ServiceContext) =>
      (await loadGlance(ctx, versionId))?.fee ?? null,
    places: async ({ versionId }: Item, { divisionCode }: { divisionCode?: string | null }, ctx: ServiceContext) => {
      const glance = await loadGlance(ctx, versionId);
      return placeRows(glance?.places ?? [], divisionCode ?? null);
    },
    legalBases: async (item: Item, _: unknown, ctx: ServiceContext) => {
      const content = await loadContent(ctx, item.versionId);
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
