import type { BundleContent } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';

/** Versions never change, so a process keeps those it works with. */
const contents = new WeakMap<object, Map<string, BundleContent>>();
const KEPT = 64;

/** Content of a published version; null when this service has not received it. One statement at most. */
export async function bundleContent(ctx: ServiceContext, versionId: string): Promise<BundleContent | null> {
  const database = ctx.em.getDriver();
  const known = contents.get(database) ?? new Map<string, BundleContent>();
  contents.set(database, known);
  const cached = known.get(versionId);
  if (cached) return cached;
  const [row] = await query<{ content: BundleContent }>(ctx, 'select content from bundle_version where id = $1', [
    versionId,
  ]);
  if (!row) return null;
  known.set(versionId, row.content);
  if (known.size > KEPT) known.delete(known.keys().next().value ?? '');
  return row.content;
}

/** Content of the version a case runs on, which is always there. */
export async function contentOfCase(ctx: ServiceContext, row: { bundleVersionId: string }): Promise<BundleContent> {
  const content = await bundleContent(ctx, row.bundleVersionId);
  if (!content) throw new Error(`Bundle version ${row.bundleVersionId} of a case is missing`);
  return content;
}
