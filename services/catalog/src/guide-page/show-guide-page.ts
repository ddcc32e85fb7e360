import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Item, ItemVersion } from '../item/item.entity.ts';
import { guideHtml, missingGuideHtml } from './guide-html.ts';

/** GET /g/<item code>: the item in force as a page that reads without script (Rules 13(3)). */
export async function showGuidePage(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const code = decodeURIComponent((req.url ?? '').split('?')[0]?.split('/').at(-1) ?? '');
  const item = code.length <= 64 ? await ctx.em.findOne(Item, { code }) : null;
  const version = item ? await ctx.em.findOne(ItemVersion, { id: item.versionId }) : null;
  const isSample = ctx.settings.demo;
  const html = version
    ? guideHtml(version.snapshot, { version: version.version, hash: version.contentHash, isSample })
    : missingGuideHtml(isSample);
  res.writeHead(version ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  res.end(html);
}
