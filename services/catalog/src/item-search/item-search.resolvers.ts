import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadNames } from '../guide-page/page-names.query.ts';
import { word } from '../guide-page/words.ts';
import { pageSize } from '../item/page-cursor.ts';
import { readSearchCursor, textDemand, writeSearchCursor } from './search-demand.rules.ts';
import { countMatches, type FacetName, facetNames, findItems, type SearchCounts } from './search-items.query.ts';
import type { ItemSearchFilter, SearchQuestion } from './search-sql.ts';

interface SearchArguments {
  text?: string | null;
  filter?: ItemSearchFilter | null;
  first?: number | null;
  after?: string | null;
}

/** A page as the resolvers pass it on: counts are taken once, and only when somebody asks for them. */
interface SearchPage {
  counts(ctx: ServiceContext): Promise<SearchCounts>;
}

/** Code lists that name the values of a facet. */
const codeLists: Partial<Record<FacetName, string>> = {
  audience: 'audience',
  personTopic: 'personTopic',
  corporateTopic: 'corporateTopic',
};

export const itemSearchResolvers = {
  Query: {
    searchItems: async (_: unknown, { text, filter, first, after }: SearchArguments, ctx: ServiceContext) => {
      const question: SearchQuestion = { demand: textDemand(text ?? ''), filter: filter ?? {} };
      const limit = pageSize(first, 20);
      const start = after ? readSearchCursor(after) : null;
      // A cursor nobody issued continues after nothing.
      const found = after && !start ? [] : await findItems(ctx, question, { after: start, limit: limit + 1 });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      let counts: Promise<SearchCounts> | undefined;
      return {
        nodes: shown.map(({ item }) => item),
        pageInfo: { hasNextPage: found.length > limit, endCursor: last ? writeSearchCursor(last.cursor) : null },
        counts: (context: ServiceContext) => {
          counts ??= countMatches(context, question);
          return counts;
        },
      };
    },
  },
  ItemSearchPage: {
    count: async (page: SearchPage, _: unknown, ctx: ServiceContext) => (await page.counts(ctx)).count,
    facets: async (page: SearchPage, _: unknown, ctx: ServiceContext) => {
      const { facets, registers } = await page.counts(ctx);
      const { codes } = await loadNames(ctx, registers);
      return facetNames.map((name) => ({
        name,
        values: facets[name].map(({ value, name: stated, count }) => ({
          value,
          count,
          label: stated ?? labelOf(name, value, codes),
        })),
      }));
    },
  },
};

/** Divisions belong to the directory: their label is their code, and screens name it. */
function labelOf(
  facet: FacetName,
  value: string,
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  if (facet === 'depth') return word(`reach.${value}`);
  return codes[codeLists[facet] ?? '']?.[value] ?? value;
}
