import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { findChangedItems } from './guide-page.repository.ts';
import { loadPublicPage } from './public-page.ts';

const pageInput = z.object({ path: z.string(), encoding: z.enum(['br', 'gzip', 'identity']) });

/**
 * Internal function `cached-page` of the gateway's cache: a page anybody may read with what it is about, always as the
 * database has it now; null for paths that are not cached. Bodies travel as base64.
 */
export async function tellCachedPage(ctx: ServiceContext, input: unknown): Promise<unknown> {
  const { path, encoding } = pageInput.parse(input);
  const page = await loadPublicPage(ctx, path, encoding);
  return page && { ...page, body: page.body.toString('base64') };
}

const changesInput = z.object({
  since: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullable(),
});

/**
 * Internal function `changed-pages`: what changed since the mark of an earlier answer; `ids` null means too much to
 * name, drop everything. Without a mark it only gives one.
 */
export async function tellChangedPages(ctx: ServiceContext, input: unknown): Promise<unknown> {
  const { since } = changesInput.parse(input);
  const { until, codes } = await findChangedItems(ctx, since);
  return { until, type: 'Item', ids: codes };
}
