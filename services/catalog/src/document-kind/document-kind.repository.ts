import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import type { NameCursor } from '../item/page-cursor.ts';
import { query } from '../query.ts';
import { holdsWords, searchWords } from '../register/search-text.rules.ts';

type ShareMode = 'NONE' | 'LICENCE' | 'INTERFACE' | 'ASSISTED';

/** One document that items ask for or issue. */
export interface DocumentKindRow {
  readonly docCode: string;
  readonly name: string;
  readonly shareMode: ShareMode;
  readonly shareResource: string;
  readonly licenceType: string;
  readonly facts: readonly string[];
  readonly issuerName: string;
  readonly issuedByBaseCodes: readonly string[];
  readonly version: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

const mostCounted = 1000;

const columns = `doc_code as "docCode", name, share_mode as "shareMode", share_resource as "shareResource",
  licence_type as "licenceType", facts, issuer_name as "issuerName", issued_by_base_codes as "issuedByBaseCodes",
  version, changed_by_name as "changedByName", changed_at as "changedAt"`;

/** Kinds by code, in the order of the codes. */
export const loadDocumentKinds: BatchLoad<string, DocumentKindRow> = async (codes, ctx) => {
  const sql = `select ${columns} from document_kind where doc_code = any($1::text[])`;
  const rows = await query<DocumentKindRow>(ctx, sql, [codes]);
  const byCode = new Map(rows.map((row) => [row.docCode, revive(row)]));
  return codes.map((code) => byCode.get(code) ?? null);
};

/** The kind, locked until the transaction ends. */
export async function findDocumentKindForUpdate(tx: ServiceContext, docCode: string): Promise<DocumentKindRow | null> {
  const sql = `select ${columns} from document_kind where doc_code = $1 for update`;
  const [row] = await query<DocumentKindRow>(tx, sql, [docCode]);
  return row ? revive(row) : null;
}

/** Kinds by code, `limit` of them after the cursor. */
export async function listDocumentKinds(
  ctx: ServiceContext,
  search: string | null,
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<DocumentKindRow[]> {
  const rows = await query<DocumentKindRow>(
    ctx,
    `select ${columns} from document_kind
     where ${holdsWords('search_text', '$1')} and ($2::text is null or doc_code > $2 collate "C")
     order by doc_code limit $3`,
    [searchWords(search), after?.[0] ?? null, limit],
  );
  return rows.map(revive);
}

/** How many guides in force ask for a document, at most 1000. */
export const loadDemandedCounts: BatchLoad<string, number> = async (codes, ctx) => {
  const rows = await query<{ code: string; count: number }>(
    ctx,
    `select a.code, c.count from unnest($1::text[]) as a (code)
     cross join lateral (select count(*)::integer as count from (
       select 1 from item_document d join item i on i.code = d.item_code and i.status = 'IN_FORCE'
       where d.doc_code = a.code and not d.is_result limit ${mostCounted}) x) c`,
    [codes],
  );
  const byCode = new Map(rows.map(({ code, count }) => [code, count]));
  return codes.map((code) => byCode.get(code) ?? 0);
};

function revive(row: DocumentKindRow): DocumentKindRow {
  return { ...row, changedAt: new Date(row.changedAt) };
}
