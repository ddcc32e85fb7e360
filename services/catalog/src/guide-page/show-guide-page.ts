import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { showFeed, showIndex } from './feed.ts';
import { missingGuideHtml, pagePolicy } from './guide-html.ts';
import { findPageHead, type PageHead } from './guide-page.repository.ts';
import { answer, type PublicAnswer } from './public-answer.ts';
import { loadPublicPage, readGuidePath } from './public-page.ts';
import { encodingFor } from './render-page.ts';
import { showForm } from './show-form.ts';
import { showNotice, showNoticePdf } from './show-notice.ts';
import { showQrCode, showVersion } from './show-version.ts';

/** Everything below /g/ (Rules 13(3)): anybody reads it, and nothing of it depends on who asks. */
export async function showGuidePage(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [path = '', search = ''] = (req.url ?? '').split('?', 2);
  answer(req, res, (await find(ctx, path, { search, accept: req.headers['accept-encoding'] })) ?? missing(ctx));
}

interface Asked {
  readonly search: string;
  readonly accept: string | string[] | undefined;
}

async function find(ctx: ServiceContext, path: string, { search, accept }: Asked): Promise<PublicAnswer | null> {
  const encoding = encodingFor(String(accept ?? ''));
  if (path === '/g/feed.atom') return showFeed(ctx, encoding);
  if (path === '/g/index.json') return showIndex(ctx, new URLSearchParams(search).get('after'), encoding);
  const asked = readGuidePath(path);
  if (!asked) return null;
  if (asked.rest === '' || asked.rest === '.json') {
    const page = await loadPublicPage(ctx, path, encoding);
    return page && { status: 200, headers: { ...page.headers, etag: page.etag }, body: page.body };
  }
  const head = await findPageHead(ctx, asked.code);
  return head ? findPart(ctx, head, asked.rest) : null;
}

/** What belongs to a guide besides its page. */
function findPart(
  ctx: ServiceContext,
  head: PageHead,
  rest: string,
): Promise<PublicAnswer | null> | PublicAnswer | null {
  if (rest === '/notice') return showNotice(ctx, head);
  if (rest === '/notice.pdf') return showNoticePdf(ctx, head);
  if (rest === '/qr.svg') return showQrCode(ctx, head);
  const version = /^\/v\/([1-9]\d{0,8})$/.exec(rest);
  if (version) return showVersion(ctx, head, Number(version[1]));
  const form = /^\/forms\/([^/]+)\/(blank|sample)\.pdf$/.exec(rest);
  return form
    ? showForm(ctx, head, { materialId: form[1] ?? '', kind: form[2] === 'blank' ? 'blank' : 'sample' })
    : null;
}

function missing(ctx: ServiceContext): PublicAnswer {
  return {
    status: 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'cache-control': 'no-store',
    },
    body: Buffer.from(missingGuideHtml(ctx.settings.demo)),
  };
}
