import type { ServiceContext } from '@onewindow/subgraph-kit';
import { dueInWorkingDays } from '../calendar/work-calendar.query.ts';
import { type GuideTaskDraft, openGuideTasks } from '../guide-task/open-guide-tasks.ts';
import { query } from '../query.ts';
import { differingElementsSql } from './differing.sql.ts';

/** The change of a list entry that makes work. */
export interface ListChange {
  readonly entryId: string;
  readonly entryName: string;
  readonly reason: string;
  readonly documentNumber: string;
}

type Owner = Pick<GuideTaskDraft, 'itemCode' | 'subject' | 'organizationId' | 'organizationName' | 'divisionCode'>;

const owner = `i.code as "itemCode", i.name as subject, i.organization_id as "organizationId",
  i.organization_name as "organizationName", i.division_code as "divisionCode"`;

/** A task for every linked item in force that differs from its entry. Two statements, three with tasks. */
export async function openListTasks(tx: ServiceContext, change: ListChange): Promise<number> {
  const items = await query<Owner & { elements: string[] }>(
    tx,
    `select * from (
       select ${owner}, ${differingElementsSql} as elements
       from list_entry e join item_register r on r.list_entry_id = e.id
       join item i on i.code = r.item_code and i.status = 'IN_FORCE'
       where e.id = $1) d
     where cardinality(elements) > 0 order by "itemCode"`,
    [change.entryId],
  );
  return openTasks(tx, change, items);
}

/** A task for every item that was suspended because its entry left the list. */
export async function openRemovalTasks(
  tx: ServiceContext,
  change: ListChange,
  items: readonly {
    code: string;
    name: string;
    organizationId: string;
    organizationName: string;
    divisionCode: string;
  }[],
): Promise<number> {
  return openTasks(
    tx,
    change,
    items.map(({ code, name, organizationId, organizationName, divisionCode }) => ({
      itemCode: code,
      subject: name,
      organizationId,
      organizationName,
      divisionCode,
      elements: [],
    })),
  );
}

async function openTasks(
  tx: ServiceContext,
  { entryId, ...change }: ListChange,
  items: readonly (Owner & { elements: readonly string[] })[],
): Promise<number> {
  if (items.length === 0) return 0;
  const limit = await dueInWorkingDays(tx, 'LIST_CHANGE');
  return openGuideTasks(
    tx,
    items.map(({ elements, ...item }) => ({
      ...item,
      kind: 'LIST_CHANGE' as const,
      ...limit,
      cause: entryId,
      values: { entryId, ...change, elements, workingDays: limit.workingDays },
    })),
  );
}
