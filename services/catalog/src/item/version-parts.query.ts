import type { GuideContent, ServicePlace } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { ItemSnapshot } from '../publication/item-snapshot.ts';
import { query } from '../query.ts';

/** What a line of a list says of a guide besides its head; nulls and nothing for versions of the first release. */
export interface ItemGlance {
  readonly visits: number | null;
  readonly isOnline: boolean | null;
  readonly places: readonly ServicePlace[] | null;
  /** Fees in one line; null when there is none. */
  readonly fee: string | null;
}

interface VersionParts {
  /** Null for versions of the first release. */
  readonly content: GuideContent | null;
  readonly snapshot: ItemSnapshot | null;
  readonly glance: ItemGlance | null;
}

type Part = keyof VersionParts;

/** Content of a version by its id; what a request asks of versions at one time is one statement. */
export function loadContent(ctx: ServiceContext, versionId: string): Promise<GuideContent | null> {
  return loadPart(ctx, 'content', versionId);
}

/** Snapshot of a version by its id, as `loadContent`. */
export function loadSnapshot(ctx: ServiceContext, versionId: string): Promise<ItemSnapshot | null> {
  return loadPart(ctx, 'snapshot', versionId);
}

/** Glance of a version by its id, as `loadContent`; a content of ten kilobytes and more does not travel for it. */
export function loadGlance(ctx: ServiceContext, versionId: string): Promise<ItemGlance | null> {
  return loadPart(ctx, 'glance', versionId);
}

async function loadPart<P extends Part>(ctx: ServiceContext, part: P, id: string): Promise<VersionParts[P] | null> {
  const parts = await ctx.batch(loadParts, `${part} ${id}`);
  return parts?.[part] ?? null;
}

/**
 * Parts by `<part> <version id>`, in that order; for batch(). Plain documents and no entities: an entity's document is
 * kept to be compared, and for that written as JSON again.
 */
async function loadParts(keys: readonly string[], ctx: ServiceContext): Promise<(VersionParts | null)[]> {
  const idsOf = (part: Part): string[] =>
    keys.filter((key) => key.startsWith(`${part} `)).map((key) => key.slice(part.length + 1));
  const rows = await query<VersionParts & { id: string }>(
    ctx,
    `select v.id, case when v.id = any ($1::text[]) then v.content end as content,
       case when v.id = any ($2::text[]) then v.snapshot end as snapshot,
       case when v.id = any ($3::text[]) then (
         select jsonb_build_object('visits', c.visits, 'isOnline', c."isOnline", 'places', c.places,
           'fee', v.snapshot ->> 'fee')
         from (select) one left join lateral jsonb_to_record(v.content)
           as c (visits integer, "isOnline" boolean, places jsonb) on true) end as glance
     from item_version v where v.id = any ($1::text[] || $2::text[] || $3::text[])`,
    [idsOf('content'), idsOf('snapshot'), idsOf('glance')],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keys.map((key) => byId.get(key.slice(key.indexOf(' ') + 1)) ?? null);
}
