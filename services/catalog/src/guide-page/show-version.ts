import type { ServiceContext } from '@onewindow/subgraph-kit';
import { guideHtml, pagePolicy } from './guide-html.ts';
import type { PageHead } from './guide-page.repository.ts';
import { escapeHtml } from './markup.ts';
import type { PublicAnswer } from './public-answer.ts';
import { qrSvg } from './qr-code.ts';
import { loadFacts } from './render-page.ts';
import { word } from './words.ts';

/** GET /g/<code>/v/<n>: any published version, saying which one is in force. */
export async function showVersion(ctx: ServiceContext, head: PageHead, version: number): Promise<PublicAnswer | null> {
  const facts = await loadFacts(ctx, head, version);
  if (!facts) return null;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'zh-CN',
      'content-security-policy': pagePolicy,
      'cache-control': 'public, no-cache',
      // Old versions are for looking up; people who search shall find the one in force.
      ...(version === head.version ? {} : { 'x-robots-tag': 'noindex' }),
    },
    body: Buffer.from(guideHtml(facts)),
  };
}

/** GET /g/<code>/qr.svg: the address of the guide, for posters and window signs. */
export function showQrCode({ settings }: ServiceContext, { code }: PageHead): PublicAnswer {
  const svg = qrSvg(`${settings.publicUrl}/g/${encodeURIComponent(code)}`, escapeHtml(word('qr', { name: code })));
  return {
    status: 200,
    headers: {
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=3600',
    },
    body: Buffer.from(svg),
  };
}
