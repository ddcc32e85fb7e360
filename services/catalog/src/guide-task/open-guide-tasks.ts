import { type CivilDate, newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';

/** What made a task necessary. */
export type GuideTaskKind =
  | 'LAW_CHANGE'
  | 'LIST_CHANGE'
  | 'CATALOGUE_CHANGE'
  | 'TEMPLATE_CHANGE'
  | 'SUSPENDED'
  | 'PUBLICATION_FAILED';

/** Values of a task's wording. */
export type TaskValues = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A task to open. */
export interface GuideTaskDraft {
  readonly kind: GuideTaskKind;
  /** '' for a list entry without item. */
  readonly itemCode: string;
  /** Name of item or entry. */
  readonly subject: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly divisionCode: string;
  readonly dueOn: CivilDate;
  readonly values: TaskValues;
  /**
   * What it is about: `<basis id>:<kind of change>`, list entry id, base code, revision id. While a task of this kind,
   * item and cause is open, a second one renews its day and values instead of standing beside it.
   */
  readonly cause: string;
  /** The limit in working days that `dueOn` comes from: it is computed again when the calendar changes. */
  readonly workingDays?: number | null;
}

/**
 * Opens tasks and tells the people of the organisations (GuideTaskOpened). One statement for any number of rows.
 * Answers how many were new.
 */
export async function openGuideTasks(tx: ServiceContext, drafts: readonly GuideTaskDraft[]): Promise<number> {
  if (drafts.length === 0) return 0;
  const rows = onceByCause(drafts).map((draft) => ({
    id: newId(),
    kind: draft.kind,
    item_code: draft.itemCode,
    cause: draft.cause,
    subject: draft.subject,
    organization_id: draft.organizationId,
    organization_name: draft.organizationName,
    division_code: draft.divisionCode,
    values: draft.values,
    opened_at: tx.now(),
    due_on: draft.dueOn,
    working_days: draft.workingDays ?? null,
    version: 1,
    close_note: '',
  }));
  const columns = `id, kind, item_code, cause, subject, organization_id, organization_name, division_code, "values",
    opened_at, due_on, working_days, version, close_note`;
  const kept = await query<{ id: string; version: number }>(
    tx,
    `insert into guide_task (${columns})
     select ${columns} from jsonb_populate_recordset(null::guide_task, $1::jsonb)
     on conflict (kind, item_code, cause) where closed_at is null do update set
       "values" = excluded."values", due_on = excluded.due_on, working_days = excluded.working_days,
       subject = excluded.subject, version = guide_task.version + 1
     returning id, version`,
    [JSON.stringify(rows)],
  );
  const versions = new Map(kept.map(({ id, version }) => [id, version]));
  const opened = rows.filter(({ id }) => versions.has(id));
  for (const row of opened) {
    tx.emit('GuideTaskOpened', {
      id: row.id,
      version: 1,
      kind: row.kind,
      itemCode: row.item_code,
      subject: row.subject,
      organizationId: row.organization_id,
      dueOn: row.due_on,
      values: row.values,
    });
  }
  for (const { id, version } of kept) tx.announce('GuideTask', id, version);
  return opened.length;
}

/** One statement may not touch one row twice. */
function onceByCause(drafts: readonly GuideTaskDraft[]): GuideTaskDraft[] {
  return [...new Map(drafts.map((draft) => [`${draft.kind} ${draft.itemCode} ${draft.cause}`, draft])).values()];
}
