import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { drawingKey, guideHtml } from './guide-html.ts';
import { findPageVersion, keepPage, type PageHead, type PageVersion } from './guide-page.repository.ts';
import type { PageFacts, PageSite } from './page-facts.ts';
import { loadNames } from './page-names.query.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const zip = promisify(gzip);

/** Beyond this the bytes of a page hardly shrink while the time grows tenfold. */
const quality = 7;

/** What a body can be sent as. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The page in force with its strong validator, compressed by brotli. */
export interface RenderedPage {
  readonly key: string;
  readonly brotli: Buffer;
}

function siteOf({ settings }: ServiceContext): PageSite {
  return { publicUrl: settings.publicUrl, isSample: settings.demo };
}

/**
 * The page of the version in force: as stored, or drawn and stored. The key holds everything that the bytes hang on:
 * content, status, other versions (they only grow with `version`), names, site and how pages are drawn.
 */
export async function renderCurrentPage(ctx: ServiceContext, head: PageHead): Promise<RenderedPage | null> {
  const names = await loadNames(ctx, head.registers);
  const site = siteOf(ctx);
  const key = keyOf([head.contentHash, head.version, head.rowVersion, head.status, names.digest, site]);
  if (head.stored?.key === key) return { key, brotli: head.stored.html };
  const facts = await loadFacts(ctx, head, head.version);
  if (!facts) return null;
  const brotli = await compressText(guideHtml(facts));
  await keepPage(ctx, head, { key, html: brotli });
  return { key, brotli };
}

/** Everything a page or paper of one version shows; null when that version is not offered. */
export async function loadFacts(ctx: ServiceContext, head: PageHead, number: number): Promise<PageFacts | null> {
  const found = await findPageVersion(ctx, head.code, number);
  if (!found) return null;
  return factsOf(ctx, head, found.version, found.others);
}

async function factsOf(
  ctx: ServiceContext,
  head: PageHead,
  { version, content, contentHash, effectiveOn }: PageVersion,
  otherVersions: number[],
): Promise<PageFacts> {
  const { codes, bases } = await loadNames(ctx, head.registers);
  return {
    content,
    version,
    contentHash,
    effectiveOn,
    status: head.status,
    notice: head.notice,
    currentVersion: head.version,
    otherVersions,
    names: { codes, bases },
    site: siteOf(ctx),
  };
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([drawingKey, ...parts]))
    .digest('hex')
    .slice(0, 24);
}

/** Text compressed once and read many times. */
export function compressText(text: string): Promise<Buffer> {
  const bytes = Buffer.from(text);
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** A brotli body as the client takes it. */
export async function asEncoding(brotli: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli;
  const plain = await decompress(brotli);
  return encoding === 'gzip' ? zip(plain) : plain;
}

/** The best encoding of ours an Accept-Encoding header names; a client that says nothing gets plain bytes. */
export function encodingFor(accept: string | undefined): Encoding {
  const takes = (coding: string) =>
    new RegExp(`(^|[,\\s])${coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*([;,]|$)`).test(accept ?? '');
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}
