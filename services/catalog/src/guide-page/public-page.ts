import type { ServiceContext } from '@onewindow/subgraph-kit';
import { pagePolicy } from './guide-html.ts';
import { findPageHead } from './guide-page.repository.ts';
import { asEncoding, compressText, type Encoding, loadFacts, renderCurrentPage } from './render-page.ts';

/** A whole answer that a door may keep until the thing named by `type` and `id` changes. */
export interface PublicPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly body: Buffer;
  /** What it shows, as announcements name it. */
  readonly type: 'Item';
  readonly id: string;
}

/** The code and the rest of a path below /g/: `''`, `.json`, `/notice.pdf` … Null when it is no guide's. */
export function readGuidePath(path: string): { code: string; rest: string } | null {
  const match = /^\/g\/([^/]+?)(\.json)?(\/.*)?$/.exec(path);
  if (!match?.[1] || (match[2] && match[3])) return null;
  const code = decoded(match[1]);
  if (code === null || code.length > 64 || code.includes('\0')) return null;
  return { code, rest: match[2] ?? match[3] ?? '' };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The guide in force as HTML or JSON; null for any other path and for a guide that does not exist. */
export async function loadPublicPage(
  ctx: ServiceContext,
  path: string,
  encoding: Encoding,
): Promise<PublicPage | null> {
  const asked = readGuidePath(path);
  if (!asked || (asked.rest !== '' && asked.rest !== '.json')) return null;
  const head = await findPageHead(ctx, asked.code);
  if (!head) return null;
  const page = asked.rest === '' ? await htmlPage(ctx, head) : await jsonPage(ctx, head);
  if (!page) return null;
  const { brotli, key, headers } = page;
  const { code } = head;
  const suffix = encoding === 'identity' ? '' : `-${encoding}`;
  return {
    headers: {
      ...headers,
      'cache-control': 'public, no-cache',
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    etag: `"${key}${suffix}"`,
    body: await asEncoding(brotli, encoding),
    type: 'Item',
    id: code,
  };
}

type Head = NonNullable<Awaited<ReturnType<typeof findPageHead>>>;
type Drawn = { key: string; brotli: Buffer; headers: Record<string, string> };

async function htmlPage(ctx: ServiceContext, head: Head): Promise<Drawn | null> {
  const page = await renderCurrentPage(ctx, head);
  return (
    page && {
      ...page,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-language': 'zh-CN',
        'content-security-policy': pagePolicy,
      },
    }
  );
}

/** What other systems read; the hash is that of `content` as canonical JSON. */
async function jsonPage(ctx: ServiceContext, head: Head): Promise<Drawn | null> {
  const facts = await loadFacts(ctx, head, head.version);
  if (!facts) return null;
  const { content, version, contentHash, effectiveOn, status } = facts;
  const publicUrl = `${ctx.settings.publicUrl}/g/${head.code}`;
  return {
    key: `${contentHash.slice(0, 24)}-${head.rowVersion}`,
    brotli: await compressText(JSON.stringify({ content, version, contentHash, effectiveOn, status, publicUrl })),
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' },
  };
}
