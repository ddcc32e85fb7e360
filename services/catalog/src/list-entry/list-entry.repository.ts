import { type CivilDate, divisionPrefix } from '@onewindow/kernel';
import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import type { NameCursor } from '../item/page-cursor.ts';
import { query } from '../query.ts';
import { holdsWords, searchWords } from '../register/search-text.rules.ts';

type ListEntryKind = 'POWER' | 'PUBLIC_SERVICE';

/** One entry of the power list or the public-service list. */
export interface ListEntryRow {
  readonly id: string;
  readonly kind: ListEntryKind;
  readonly number: string;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  readonly organizationId: string;
  readonly organizationName: string;
  readonly divisionCode: string;
  readonly basis: readonly string[];
  readonly duties: string;
  readonly accountability: string;
  readonly office: string;
  readonly removedOn: CivilDate | null;
  readonly removeReason: string;
  readonly version: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

/** What a list of entries shows. */
export interface ListEntryFilter {
  readonly kind?: ListEntryKind | null;
  readonly organizationId?: string | null;
  readonly divisionCode?: string | null;
  readonly isValid?: boolean | null;
  readonly search?: string | null;
}

const columns = `id, kind, number, name, type_code as "typeCode", levels, organization_id as "organizationId",
  organization_name as "organizationName", division_code as "divisionCode", basis, duties, accountability, office,
  removed_on as "removedOn", remove_reason as "removeReason", version, changed_by_name as "changedByName",
  changed_at as "changedAt"`;

/** Entries by id, in the order of the ids. */
export const loadListEntries: BatchLoad<string, ListEntryRow> = async (ids, ctx) => {
  const rows = await query<ListEntryRow>(ctx, `select ${columns} from list_entry where id = any($1::text[])`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, revive(row)]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** The entry, locked until the transaction ends. */
export async function findListEntryForUpdate(tx: ServiceContext, id: string): Promise<ListEntryRow | null> {
  const [row] = await query<ListEntryRow>(tx, `select ${columns} from list_entry where id = $1 for update`, [id]);
  return row ? revive(row) : null;
}

/** Entries by number, `limit` of them after the cursor; a division holds those of all below. */
export async function listListEntries(
  ctx: ServiceContext,
  { kind, organizationId, divisionCode, isValid, search }: ListEntryFilter,
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<ListEntryRow[]> {
  const [number, id] = after ?? [null, null];
  const rows = await query<ListEntryRow>(
    ctx,
    `select ${columns} from list_entry
     where ($1::text is null or kind = $1) and ($2::text is null or organization_id = $2)
       and ($3::text is null or starts_with(division_code, $3))
       and ($4::boolean is null or (removed_on is null) = $4) and ${holdsWords('search_text', '$5')}
       and ($6::text is null or (number, id) > ($6 collate "C", $7))
     order by number, id limit $8`,
    [
      kind ?? null,
      organizationId ?? null,
      divisionCode ? divisionPrefix(divisionCode) : null,
      isValid ?? null,
      searchWords(search),
      number,
      id,
      limit,
    ],
  );
  return rows.map(revive);
}

/** Codes of the items linked to entries, by entry. */
export const loadLinkedCodes: BatchLoad<string, readonly string[]> = async (ids, ctx) => {
  const rows = await query<{ entryId: string; code: string }>(
    ctx,
    `select r.list_entry_id as "entryId", r.item_code as code from item_register r
     join item i on i.code = r.item_code and i.status <> 'CANCELLED'
     where r.list_entry_id = any($1::text[]) order by r.item_code`,
    [ids],
  );
  return ids.map((id) => rows.filter(({ entryId }) => entryId === id).map(({ code }) => code));
};

function revive(row: ListEntryRow): ListEntryRow {
  return { ...row, changedAt: new Date(row.changedAt) };
}
