import type { ServiceContext } from '@onewindow/subgraph-kit';
import { PressIsBusy } from '@onewindow/subgraph-kit/paper';
import type { PageHead } from './guide-page.repository.ts';
import { noticeFacts } from './notice-facts.ts';
import { noticeHtml, noticePolicy } from './notice-html.ts';
import { type GuidePaper, guidePress } from './paper/guide-press.ts';
import type { PublicAnswer } from './public-answer.ts';
import { loadFacts } from './render-page.ts';

/** GET /g/<code>/notice: the one-time notice as a page for one sheet, with the time it was made. */
export async function showNotice(ctx: ServiceContext, head: PageHead): Promise<PublicAnswer | null> {
  const facts = await loadFacts(ctx, head, head.version);
  if (!facts) return null;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'zh-CN',
      'content-security-policy': noticePolicy,
      'cache-control': 'no-store',
    },
    body: Buffer.from(noticeHtml(noticeFacts(facts, ctx.now()))),
  };
}

/** GET /g/<code>/notice.pdf: the same as a PDF. */
export async function showNoticePdf(ctx: ServiceContext, head: PageHead): Promise<PublicAnswer | null> {
  const facts = await loadFacts(ctx, head, head.version);
  if (!facts) return null;
  const name = `${head.code}-v${head.version}-notice.pdf`;
  return pdfAnswer(name, { kind: 'notice', facts: noticeFacts(facts, ctx.now()) }, 'no-store');
}

/** A paper drawn on demand; when too many are asked for at once the reader is asked to come again. */
export async function pdfAnswer(name: string, paper: GuidePaper, cacheControl: string): Promise<PublicAnswer> {
  try {
    const bytes = await guidePress.print(paper);
    return {
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${encodeURIComponent(name)}"`,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'cache-control': cacheControl,
      },
      body: Buffer.from(bytes),
    };
  } catch (error) {
    if (!(error instanceof PressIsBusy)) throw error;
    return { status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' }, body: Buffer.alloc(0) };
  }
}
