import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { dateText } from './limit-words.ts';
import { html, Markup } from './markup.ts';
import { type PublicAnswer, textAnswer } from './public-answer.ts';
import type { Encoding } from './render-page.ts';
import { word } from './words.ts';

const ENTRIES = 100;
const PAGE = 500;

interface Happening {
  item_code: string;
  kind: 'PUBLISHED' | 'SUSPENDED' | 'RESUMED' | 'CANCELLED';
  version: number | null;
  name: string;
  organization_name: string;
  at: string;
  day: string;
  reason: string;
  content_hash: string | null;
}

/** Acts of people and timers that change the status of an item, as the record of acts names them. */
const statusActs = {
  suspendItem: 'SUSPENDED',
  suspendUnrevised: 'SUSPENDED',
  removeListEntry: 'SUSPENDED',
  resumeItem: 'RESUMED',
  cancelItem: 'CANCELLED',
} as const;

const isStatusAct = `act in ('${Object.keys(statusActs).join("', '")}')`;

/** GET /g/feed.atom: the newest publications and changes of status (RFC 4287). */
export async function showFeed(ctx: ServiceContext, encoding: Encoding): Promise<PublicAnswer> {
  const rows = await query<Happening>(
    ctx,
    `with published as (
       select item_code, 'PUBLISHED' as kind, version, published_at as at, change_reason as reason, content_hash
       from item_version where content is not null order by published_at desc, id desc limit ${ENTRIES}
     ), changed as (
       select item_code, $1::jsonb ->> act, guide_version, at, reason, null::text
       from guide_act where ${isStatusAct} order by at desc, id desc limit ${ENTRIES}
     )
     select h.*, i.name, i.organization_name, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       ((h.at at time zone 'Asia/Shanghai')::date)::text as day
     from (select * from published union all select * from changed) h join item i on i.code = h.item_code
     order by h.at desc, h.item_code, h.kind limit ${ENTRIES}`,
    [JSON.stringify(statusActs)],
  );
  const { publicUrl } = ctx.settings;
  const feed =
    html`${new Markup('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${publicUrl}/g/feed.atom</id><title>${word('title')}</title>${
      ctx.settings.demo && html`<subtitle>${word('sample')}</subtitle>`
    }<updated>${rows[0]?.at ?? '1970-01-01T00:00:00Z'}</updated><author><name>OneWindow</name></author><link rel="self" type="application/atom+xml" href="${publicUrl}/g/feed.atom"/>${rows.map((row) => entry(row, publicUrl))}</feed>
`.text;
  return textAnswer(feed, encoding, { 'content-type': 'application/atom+xml; charset=utf-8' });
}

function entry(row: Happening, publicUrl: string): Markup {
  const { item_code: code, kind, version, name, organization_name, at, day, reason, content_hash: hash } = row;
  const address = `${publicUrl}/g/${encodeURIComponent(code)}`;
  const id = kind === 'PUBLISHED' ? `${address}#v${version}` : `${address}#${kind.toLowerCase()}-${at}`;
  const summary = [
    dateText(day),
    version !== null && kind === 'PUBLISHED' && word('versionNumber', { version }),
    reason,
    hash && `${word('hash')} ${hash}`,
  ];
  return html`
<entry><id>${id}</id><title>${word(`feed.${kind}`, { name })}</title><updated>${at}</updated><author><name>${organization_name}</name></author><category term="${kind}"/><link rel="alternate" type="text/html" href="${address}"/><summary>${summary.filter(Boolean).join(word('comma'))}</summary></entry>`;
}

interface IndexRow {
  code: string;
  name: string;
  version: number;
  hash: string;
  status: string;
  effective_on: string;
}

/** GET /g/index.json?after=: every guide there is, by code, a page at a time (open data). */
export async function showIndex(ctx: ServiceContext, after: string | null, encoding: Encoding): Promise<PublicAnswer> {
  const rows = await query<IndexRow>(
    ctx,
    `select code, name, version, content_hash as hash, status, effective_on::text from item
     where code > $1 and exists (select from item_version v where v.id = item.version_id and v.content is not null)
     order by code limit ${PAGE + 1}`,
    [(after ?? '').replaceAll('\0', '')],
  );
  const guides = rows.slice(0, PAGE).map(({ effective_on: effectiveOn, ...row }) => ({
    ...row,
    effectiveOn,
    url: `${ctx.settings.publicUrl}/g/${encodeURIComponent(row.code)}`,
  }));
  const next = rows.length > PAGE ? `/g/index.json?after=${encodeURIComponent(guides.at(-1)?.code ?? '')}` : null;
  return textAnswer(JSON.stringify({ guides, next }), encoding, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
}
