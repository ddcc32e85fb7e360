import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import type { NameCursor } from '../item/page-cursor.ts';
import { citationsOf } from '../legal-basis/citation.rules.ts';
import { query } from '../query.ts';
import { holdsWords, searchText, searchWords } from '../register/search-text.rules.ts';
import type { DirectoryEntryContent } from './directory-entry.rules.ts';

/** One row of the catalogue. */
export interface DirectoryEntryRow extends DirectoryEntryContent {
  readonly source: string;
  readonly version: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

const columns = `base_code as "baseCode", name, type_code as "typeCode", levels, owner_level as "ownerLevel", basis,
  is_valid as "isValid", source, version, changed_by_name as "changedByName", changed_at as "changedAt"`;

/** Entries by base code, in the order of the codes. */
export const loadDirectoryEntries: BatchLoad<string, DirectoryEntryRow> = async (baseCodes, ctx) => {
  const sql = `select ${columns} from directory_entry where base_code = any($1::text[])`;
  const rows = await query<DirectoryEntryRow>(ctx, sql, [baseCodes]);
  const byCode = new Map(rows.map((row) => [row.baseCode, revive(row)]));
  return baseCodes.map((code) => byCode.get(code) ?? null);
};

/** Entries, locked in the order of their codes until the transaction ends. */
export async function findDirectoryEntriesForUpdate(
  tx: ServiceContext,
  baseCodes: readonly string[],
): Promise<Map<string, DirectoryEntryRow>> {
  const sql = `select ${columns} from directory_entry where base_code = any($1::text[]) order by base_code for update`;
  const rows = await query<DirectoryEntryRow>(tx, sql, [baseCodes]);
  return new Map(rows.map((row) => [row.baseCode, revive(row)]));
}

/** Entries by name, `limit` of them after the cursor. */
export async function listDirectoryEntries(
  ctx: ServiceContext,
  { search, typeCode }: { search?: string | null; typeCode?: string | null },
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<DirectoryEntryRow[]> {
  const [name, baseCode] = after ?? [null, null];
  const rows = await query<DirectoryEntryRow>(
    ctx,
    `select ${columns} from directory_entry
     where ($1::text is null or type_code = $1) and ${holdsWords('search_text', '$2')}
       and ($3::text is null or (name, base_code) > ($3 collate "zh-x-icu", $4))
     order by name, base_code limit $5`,
    [typeCode ?? null, searchWords(search), name, baseCode, limit],
  );
  return rows.map(revive);
}

/**
 * Writes entries, new ones and changed ones, in one statement. Null version: an entry that came into being meanwhile is
 * left as it is, and does not count.
 */
export async function storeDirectoryEntries(
  tx: ServiceContext,
  entries: readonly DirectoryEntryContent[],
  source: string,
): Promise<number> {
  const rows = entries.map((entry) => ({
    base_code: entry.baseCode,
    name: entry.name,
    type_code: entry.typeCode,
    levels: entry.levels,
    owner_level: entry.ownerLevel,
    basis: entry.basis,
    citations: citationsOf(entry.basis),
    is_valid: entry.isValid,
    source,
    search_text: searchText(entry.baseCode, entry.name),
    changed_by_name: tx.actor?.name ?? 'system',
    changed_at: tx.now(),
  }));
  const names = `base_code, name, type_code, levels, owner_level, basis, citations, is_valid, source, search_text,
    changed_by_name, changed_at`;
  const stored = await query(
    tx,
    `insert into directory_entry as d (${names})
     select ${names} from jsonb_populate_recordset(null::directory_entry, $1::jsonb)
     on conflict (base_code) do update set
       (${names}) = (select ${names.replaceAll(/\w+/g, (name) => `excluded.${name}`)}), version = d.version + 1
     returning 1`,
    [JSON.stringify(rows)],
  );
  return stored.length;
}

/** Codes of the items with a base code that are not cancelled, by base code. */
export const loadCodesOfBase: BatchLoad<string, readonly string[]> = async (baseCodes, ctx) => {
  const rows = await query<{ baseCode: string; code: string }>(
    ctx,
    `select r.base_code as "baseCode", r.item_code as code from item_register r
     join item i on i.code = r.item_code and i.status <> 'CANCELLED'
     where r.base_code = any($1::text[]) order by r.item_code`,
    [baseCodes],
  );
  return baseCodes.map((asked) => rows.filter(({ baseCode }) => baseCode === asked).map(({ code }) => code));
};

/** Which of these are entries of the register of legal bases. */
export async function knownBases(tx: ServiceContext, ids: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>(tx, 'select id from legal_basis where id = any($1::text[])', [ids]);
  return new Set(rows.map(({ id }) => id));
}

function revive(row: DirectoryEntryRow): DirectoryEntryRow {
  return { ...row, changedAt: new Date(row.changedAt) };
}
