import type { ServiceContext } from '@onewindow/subgraph-kit';
import { CompiledQuery } from 'kysely';

/**
 * Runs one SQL statement with bound parameters (`$1` …) in the context's transaction, if it has one.
 * Unqualified names are the service's own tables.
 */
export async function query<Row>(
  ctx: ServiceContext,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await ctx.em.getKysely<unknown>().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return rows;
}
