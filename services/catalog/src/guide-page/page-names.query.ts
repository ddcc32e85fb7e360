import { createHash } from 'node:crypto';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import type { PageNames } from './page-facts.ts';

/** Names as of one state of the registers, and a digest that changes with any of them. */
export interface KnownNames extends PageNames {
  readonly digest: string;
}

interface Kept {
  readonly state: string;
  readonly names: KnownNames;
}

/** Newest names read by this process, by database: tests share a process. */
const caches = new WeakMap<object, Kept>();

interface NamesRow {
  state: string;
  bases: PageNames['bases'] | null;
  codes: PageNames['codes'] | null;
}

/** Names for codes and legal bases at `state` of the registers (register_state.version); one statement when it moved. */
export async function loadNames(ctx: ServiceContext, state: string): Promise<KnownNames> {
  const database = ctx.em.getDriver();
  const kept = caches.get(database);
  if (kept?.state === state) return kept.names;
  const [row] = await query<NamesRow>(
    ctx,
    `select (select version::text from register_state) as state,
       (select jsonb_object_agg(id, jsonb_build_object('title', title, 'documentNumber', document_number))
          from legal_basis) as bases,
       (select jsonb_object_agg(l.id, (select jsonb_object_agg(c ->> 'code', c ->> 'label')
          from jsonb_array_elements(l.codes) c)) from code_list l) as codes`,
  );
  const names = { bases: row?.bases ?? {}, codes: row?.codes ?? {} };
  const digest = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 16);
  const known = { ...names, digest };
  if (row) caches.set(database, { state: row.state, names: known });
  return known;
}
