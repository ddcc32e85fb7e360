import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';

/** One code of a list. */
export interface CodeListEntry {
  readonly code: string;
  readonly label: string;
  readonly isActive: boolean;
}

/** One editable dictionary. */
export interface CodeListRow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly isForLint: boolean;
  readonly codes: readonly CodeListEntry[];
  readonly version: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

const columns = `id, name, source, is_for_lint as "isForLint", codes, version, changed_by_name as "changedByName",
  changed_at as "changedAt"`;

/** All lists in their order. */
export async function listCodeLists(ctx: ServiceContext): Promise<CodeListRow[]> {
  return (await query<CodeListRow>(ctx, `select ${columns} from code_list order by position, id`)).map(revive);
}

/** The list, locked until the transaction ends. */
export async function findCodeListForUpdate(tx: ServiceContext, id: string): Promise<CodeListRow | null> {
  const [row] = await query<CodeListRow>(tx, `select ${columns} from code_list where id = $1 for update`, [id]);
  return row ? revive(row) : null;
}

/** Codes of a list that are offered. One statement. */
export async function activeCodes(ctx: ServiceContext, listId: string): Promise<Set<string>> {
  const rows = await query<{ code: string }>(
    ctx,
    `select c.code from code_list l, jsonb_to_recordset(l.codes) as c (code text, "isActive" boolean)
     where l.id = $1 and c."isActive"`,
    [listId],
  );
  return new Set(rows.map(({ code }) => code));
}

/** Whether a list offers the code. */
export async function isActiveCode(ctx: ServiceContext, listId: string, code: string): Promise<boolean> {
  return (await activeCodes(ctx, listId)).has(code);
}

/**
 * Which of these codes any published version, open revision or register row holds at the JSON paths or columns. Reads
 * every version: only for the rare act that takes codes out of a list.
 */
export async function codesInUse(
  tx: ServiceContext,
  codes: readonly string[],
  { paths, columns: registerColumns }: { paths: readonly string[]; columns: readonly string[] },
): Promise<string[]> {
  const held = [
    ...paths.flatMap((path) =>
      ['item_version', 'guide_revision'].map(
        (table) => `exists (select 1 from ${table} v
          where jsonb_path_exists(v.content, '${path} ? (@ == $code)', jsonb_build_object('code', c.code)))`,
      ),
    ),
    ...registerColumns.map((column) => {
      const [table, name] = column.split('.');
      return `exists (select 1 from ${table} t where c.code = any(array[]::text[] || t.${name}))`;
    }),
  ];
  if (held.length === 0) return [];
  const rows = await query<{ code: string }>(
    tx,
    `select c.code from unnest($1::text[]) as c (code) where ${held.join(' or ')}`,
    [codes],
  );
  return rows.map(({ code }) => code);
}

function revive(row: CodeListRow): CodeListRow {
  return { ...row, changedAt: new Date(row.changedAt) };
}
