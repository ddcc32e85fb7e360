import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { Item } from '../item/item.entity.ts';
import { loadItems } from '../item/item.repository.ts';
import { query } from '../query.ts';
import { type Rank, ranks, type SearchCursor } from './search-demand.rules.ts';
import { Bound, matchSql, pageSql, type SearchQuestion } from './search-sql.ts';

/** An item found, and where the next page would go on after it. */
export interface FoundItem {
  readonly item: Item;
  readonly cursor: SearchCursor;
}

/** At most `limit` items after the cursor; two statements. */
export async function findItems(
  ctx: ServiceContext,
  question: SearchQuestion,
  { after, limit }: { after: SearchCursor | null; limit: number },
): Promise<FoundItem[]> {
  const bound = new Bound();
  const sql = pageSql(question, { after, limit, ranks }, bound);
  const rows = await query<{ rank: Rank; name: string; code: string }>(ctx, sql, bound.values);
  const items = await Promise.all(rows.map(({ code }) => ctx.batch(loadItems, code)));
  return rows.flatMap((row, at) => {
    const item = items[at];
    return item ? [{ item, cursor: row }] : [];
  });
}

/** Matches that are counted, for the whole and for each facet. */
const mostCounted = 1_000;
const mostValues = 50;

/** Facets of a search and the columns they count. */
const facetColumns = {
  audience: 'unnest(audiences)',
  personTopic: 'unnest(person_topics)',
  corporateTopic: 'unnest(corporate_topics)',
  organization: 'organization_id',
  division: 'division_code',
  depth: 'online_reach',
} as const;

export type FacetName = keyof typeof facetColumns;
export const facetNames = Object.keys(facetColumns) as FacetName[];

/** Counts among at most 1000 matches. */
export interface SearchCounts {
  readonly count: number;
  readonly facets: Readonly<Record<FacetName, readonly { value: string; name: string | null; count: number }[]>>;
  /** State of the registers, for the names of codes. */
  readonly registers: string;
}

/** Count and facets in one statement. Organisations come with their name as their items state it. */
export async function countMatches(ctx: ServiceContext, question: SearchQuestion): Promise<SearchCounts> {
  const bound = new Bound();
  const match = matchSql(question, mostCounted, bound);
  const facet = (name: FacetName) => {
    const label = name === 'organization' ? 'organization_name' : 'null::text';
    return `(select coalesce(jsonb_agg(v), '[]') from (select value, min(label) as name, count(*)::int as count
      from (select ${facetColumns[name]} as value, ${label} as label from m) each
      group by value order by count(*) desc, value limit ${mostValues}) v) as "${name}"`;
  };
  const [row] = await query<{ count: number; registers: string } & SearchCounts['facets']>(
    ctx,
    `with m as materialized (${match})
     select (select count(*)::int from m) as count, (select version::text from register_state) as registers,
       ${facetNames.map(facet).join(', ')}`,
    bound.values,
  );
  if (!row) throw new Error('Nothing was counted');
  const { count, registers, ...facets } = row;
  return { count, registers, facets };
}
