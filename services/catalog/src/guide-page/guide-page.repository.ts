import type { GuideContent } from '@onewindow/guide-lint';
import { civilDateOf } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import type { PageNotice, PageStatus } from './page-facts.ts';

/** Head of an item as its pages need it, with the page that is stored for its version in force. */
export interface PageHead {
  readonly code: string;
  readonly version: number;
  readonly rowVersion: number;
  readonly contentHash: string;
  /** Civil date. */
  readonly effectiveOn: string;
  readonly status: PageStatus;
  readonly notice: PageNotice | null;
  /** State of the registers that names come from. */
  readonly registers: string;
  readonly stored: { readonly key: string; readonly html: Buffer } | null;
}

interface HeadRow {
  code: string;
  version: number;
  row_version: number;
  content_hash: string;
  effective_on: string;
  status: PageStatus;
  status_reason: string;
  status_document: string;
  status_basis_title: string | null;
  status_since: Date | string | null;
  registers: string;
  key: string | null;
  html: Buffer | null;
}

/** The head of an item that has a guide, in one statement; null for a code without one. */
export async function findPageHead(ctx: ServiceContext, code: string): Promise<PageHead | null> {
  const [row] = await query<HeadRow>(
    ctx,
    `select i.code, i.version, i.row_version, i.content_hash, i.effective_on::text, i.status, i.status_reason,
       i.status_document, i.status_basis_title, i.status_since,
       (select version::text from register_state) as registers, p.key, p.html
     from item i left join guide_page p on p.item_code = i.code and p.version = i.version
     where i.code = $1`,
    [code],
  );
  if (!row) return null;
  return {
    code: row.code,
    version: row.version,
    rowVersion: row.row_version,
    contentHash: row.content_hash,
    effectiveOn: row.effective_on ?? '',
    status: row.status,
    notice: row.status_since
      ? {
          reason: row.status_reason,
          documentNumber: row.status_document,
          since: civilDateOf(new Date(row.status_since)),
          basisTitle: row.status_basis_title,
        }
      : null,
    registers: row.registers,
    stored: row.key !== null && row.html !== null ? { key: row.key, html: row.html } : null,
  };
}

/** One published version. */
export interface PageVersion {
  readonly version: number;
  readonly content: GuideContent;
  readonly contentHash: string;
  /** Civil date. */
  readonly effectiveOn: string;
}

/** A published version with its content, and the numbers of all others, newest first; null when it is not offered. */
export async function findPageVersion(
  ctx: ServiceContext,
  code: string,
  version: number,
): Promise<{ version: PageVersion; others: number[] } | null> {
  const [row] = await query<{ content: GuideContent; content_hash: string; effective_on: string; others: number[] }>(
    ctx,
    `select content, content_hash, coalesce(effective_on, (published_at at time zone 'Asia/Shanghai')::date)::text
         as effective_on,
       array(select o.version from item_version o where o.item_code = v.item_code and o.version <> v.version
         and o.content is not null order by o.version desc) as others
     from item_version v where item_code = $1 and version = $2 and content is not null`,
    [code, version],
  );
  if (!row) return null;
  const { content, content_hash: contentHash, effective_on: effectiveOn, others } = row;
  return { version: { version, content, contentHash, effectiveOn }, others };
}

/** Keeps a rendered page, compressed; who comes second with the same key changes nothing. */
export async function keepPage(
  ctx: ServiceContext,
  { code, version }: PageHead,
  { key, html }: { key: string; html: Buffer },
): Promise<void> {
  await query(
    ctx,
    `insert into guide_page (item_code, version, key, html) values ($1, $2, $3, $4)
     on conflict (item_code, version) do update set key = excluded.key, html = excluded.html
     where guide_page.key <> excluded.key`,
    [code, version, key, html],
  );
}

/** Most changed items that are named one by one. */
const MOST_NAMED = 1_000;

/**
 * Items changed by transactions that were not yet over at `since`, and where to go on next time. A change may be told
 * twice, never missed: the mark is the oldest transaction still open. `codes` null: more than can be named.
 */
export async function findChangedItems(
  ctx: ServiceContext,
  since: string | null,
): Promise<{ until: string; codes: string[] | null }> {
  const [row] = await query<{ until: string; codes: string[] }>(
    ctx,
    `select pg_snapshot_xmin(pg_current_snapshot())::text as until,
       array(select code from item where changed_xid >= $1::xid8 limit ${MOST_NAMED + 1}) as codes`,
    [since ?? '18446744073709551615'],
  );
  if (!row) throw new Error('The database named no transaction');
  return { until: row.until, codes: row.codes.length > MOST_NAMED ? null : row.codes };
}
