import type { CivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { NameCursor } from '../item/page-cursor.ts';
import { query } from '../query.ts';
import type { Scope } from '../register/post.rules.ts';
import type { GuideTaskKind, TaskValues } from './open-guide-tasks.ts';

/** One task as people see it. */
export interface GuideTaskRow {
  readonly id: string;
  readonly kind: GuideTaskKind;
  readonly itemCode: string;
  readonly cause: string;
  readonly subject: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly divisionCode: string;
  readonly values: TaskValues;
  readonly openedAt: Date;
  readonly dueOn: CivilDate;
  readonly closedAs: string | null;
  readonly closedAt: Date | null;
  readonly closedByName: string | null;
  readonly closeNote: string;
  readonly version: number;
}

const columns = `id, kind, item_code as "itemCode", cause, subject, organization_id as "organizationId",
  organization_name as "organizationName", division_code as "divisionCode", "values", opened_at as "openedAt",
  due_on as "dueOn", closed_as as "closedAs", closed_at as "closedAt", closed_by_name as "closedByName",
  close_note as "closeNote", version`;

/** Tasks within the scope by due day, `limit` of them after the cursor. */
export async function listGuideTasks(
  ctx: ServiceContext,
  scope: Scope,
  filter: { isOpen: boolean | null; kind: GuideTaskKind | null },
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<GuideTaskRow[]> {
  const [dueOn, id] = after ?? [null, null];
  const rows = await query<GuideTaskRow>(
    ctx,
    `select ${columns} from guide_task
     where (division_code like any($1::text[]) or organization_id = any($2::text[]))
       and ($3::boolean is null or (closed_at is null) = $3) and ($4::text is null or kind = $4)
       and ($5::date is null or (due_on, id) > ($5::date, $6))
     order by due_on, id limit $7`,
    [
      scope.divisionPrefixes.map((prefix) => `${prefix}%`),
      scope.organizationIds,
      filter.isOpen,
      filter.kind,
      dueOn,
      id,
      limit,
    ],
  );
  return rows.map(revive);
}

/** The task, locked until the transaction ends. */
export async function findGuideTaskForUpdate(tx: ServiceContext, id: string): Promise<GuideTaskRow | null> {
  const [row] = await query<GuideTaskRow>(tx, `select ${columns} from guide_task where id = $1 for update`, [id]);
  return row ? revive(row) : null;
}

/** Closes one task with a person's reason. */
export async function closeTask(tx: ServiceContext, task: GuideTaskRow, note: string): Promise<GuideTaskRow> {
  const closed = {
    closedAs: 'BY_HAND',
    closedAt: tx.now(),
    closedByName: tx.actor?.name ?? null,
    closeNote: note,
    version: task.version + 1,
  };
  await query(
    tx,
    `update guide_task set closed_as = $2, closed_at = $3, closed_by_name = $4, close_note = $5, version = $6
     where id = $1`,
    [task.id, closed.closedAs, closed.closedAt, closed.closedByName, note, closed.version],
  );
  tx.announce('GuideTask', task.id, closed.version);
  return { ...task, ...closed };
}

function revive(row: GuideTaskRow): GuideTaskRow {
  return { ...row, openedAt: new Date(row.openedAt), closedAt: row.closedAt ? new Date(row.closedAt) : null };
}
