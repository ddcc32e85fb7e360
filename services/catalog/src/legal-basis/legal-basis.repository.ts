import type { CivilDate } from '@onewindow/kernel';
import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import type { NameCursor } from '../item/page-cursor.ts';
import { query } from '../query.ts';
import { holdsWords, searchWords } from '../register/search-text.rules.ts';

export type LegalBasisStatus = 'NOT_YET' | 'IN_FORCE' | 'AMENDED' | 'ABOLISHED';

/** One row of the register, with its state of today. */
export interface LegalBasisRow {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly rank: string;
  readonly effectiveOn: CivilDate;
  readonly abolishedOn: CivilDate | null;
  readonly replacedById: string | null;
  readonly url: string;
  readonly status: LegalBasisStatus;
  readonly version: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

/** One change of a law as it was recorded. */
export interface LegalChangeRow {
  readonly id: string;
  readonly basisId: string;
  readonly kind: 'AMENDED' | 'ABOLISHED';
  readonly effectiveOn: CivilDate;
  readonly documentNumber: string;
  readonly note: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

/** Items a page of one basis shows at most, and how far they are counted. */
const mostItems = 100;
const mostCounted = 1000;

/** `$1` is today. Amended shows while guides are being revised: a task for it is open. */
const statusSql = `case
    when l.effective_on > $1 then 'NOT_YET'
    when l.abolished_on <= $1 then 'ABOLISHED'
    when l.amended_on <= $1 and exists (
      select 1 from guide_task t where t.cause = l.id || ':AMENDED' and t.closed_at is null) then 'AMENDED'
    else 'IN_FORCE' end`;

const columns = `l.id, l.title, l.document_number as "documentNumber", l.rank, l.effective_on as "effectiveOn",
  l.abolished_on as "abolishedOn", l.replaced_by_id as "replacedById", l.url, l.version,
  l.changed_by_name as "changedByName", l.changed_at as "changedAt", ${statusSql} as status`;

/** Bases by id, in the order of the ids. */
export const loadLegalBases: BatchLoad<string, LegalBasisRow> = async (ids, ctx) => {
  const rows = await query<LegalBasisRow>(ctx, `select ${columns} from legal_basis l where l.id = any($2::text[])`, [
    ctx.today(),
    ids,
  ]);
  const byId = new Map(rows.map((row) => [row.id, revive(row)]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** The row, locked until the transaction ends. */
export async function findLegalBasisForUpdate(tx: ServiceContext, id: string): Promise<LegalBasisRow | null> {
  const [row] = await query<LegalBasisRow>(tx, `select ${columns} from legal_basis l where l.id = $2 for update of l`, [
    tx.today(),
    id,
  ]);
  return row ? revive(row) : null;
}

/** Rows by title, `limit` of them after the cursor. */
export async function listLegalBases(
  ctx: ServiceContext,
  filter: { search?: string | null; status?: LegalBasisStatus | null },
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<LegalBasisRow[]> {
  const [title, id] = after ?? [null, null];
  const rows = await query<LegalBasisRow>(
    ctx,
    `select ${columns} from legal_basis l
     where ($2::text is null or ${statusSql} = $2) and ${holdsWords('l.search_text', '$3')}
       and ($4::text is null or (l.title, l.id) > ($4 collate "zh-x-icu", $5))
     order by l.title, l.id limit $6`,
    [ctx.today(), filter.status ?? null, searchWords(filter.search), title, id, limit],
  );
  return rows.map(revive);
}

/** Changes by basis, newest first. */
export const loadLegalChanges: BatchLoad<string, readonly LegalChangeRow[]> = async (ids, ctx) => {
  const rows = await query<LegalChangeRow>(
    ctx,
    `select id, basis_id as "basisId", kind, effective_on as "effectiveOn", document_number as "documentNumber", note,
       recorded_by_name as "recordedByName", recorded_at as "recordedAt"
     from legal_change where basis_id = any($1::text[]) order by recorded_at desc, id desc`,
    [ids],
  );
  return ids.map((id) => rows.filter(({ basisId }) => basisId === id));
};

/** Codes of items in force that cite a basis, by code, at most 100, and their number, at most 1000. */
export const loadCiting: BatchLoad<string, { codes: string[]; count: number }> = async (ids, ctx) => {
  const rows = await query<{ id: string; codes: string[]; count: number }>(
    ctx,
    `select a.id, c.codes[1:${mostItems}] as codes, cardinality(c.codes) as count
     from unnest($1::text[]) as a (id)
     cross join lateral (select array(
       select i.code from item_basis b join item i on i.code = b.item_code and i.status = 'IN_FORCE'
       where b.basis_id = a.id order by i.code limit ${mostCounted}) as codes) c`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

function revive(row: LegalBasisRow): LegalBasisRow {
  return { ...row, changedAt: new Date(row.changedAt) };
}
