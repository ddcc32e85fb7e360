import type { ServiceContext } from '@onewindow/subgraph-kit';
import { dueInWorkingDays } from '../calendar/work-calendar.query.ts';
import { type GuideTaskDraft, openGuideTasks } from '../guide-task/open-guide-tasks.ts';
import { query } from '../query.ts';

type Differing = Pick<
  GuideTaskDraft,
  'itemCode' | 'subject' | 'organizationId' | 'organizationName' | 'divisionCode'
> & {
  baseCode: string;
  entryName: string;
  source: string;
  elements: string[];
};

/**
 * A task for every item in force that differs from one of these catalogue entries, due in the working days the city
 * gives itself for it (domain notes 2.6). Three statements for any number of entries and items.
 */
export async function openCatalogueTasks(tx: ServiceContext, baseCodes: readonly string[]): Promise<number> {
  const items = await query<Differing>(
    tx,
    `select * from (
       select i.code as "itemCode", i.name as subject, i.organization_id as "organizationId",
         i.organization_name as "organizationName", i.division_code as "divisionCode", d.base_code as "baseCode",
         d.name as "entryName", d.source, array_remove(array[
           case when not d.is_valid then 'isValid' end,
           case when r.name <> d.name then 'name' end,
           case when r.type_code <> d.type_code then 'typeCode' end,
           case when not (r.levels <@ d.levels) then 'levels' end,
           case when not (d.citations <@ r.citations) then 'basis' end], null) as elements
       from directory_entry d join item_register r on r.base_code = d.base_code
       join item i on i.code = r.item_code and i.status = 'IN_FORCE'
       where d.base_code = any($1::text[])) x
     where cardinality(elements) > 0 order by "itemCode"`,
    [baseCodes],
  );
  if (items.length === 0) return 0;
  const limit = await dueInWorkingDays(tx, 'CATALOGUE_CHANGE');
  return openGuideTasks(
    tx,
    items.map(({ baseCode, entryName, source, elements, ...item }) => ({
      ...item,
      kind: 'CATALOGUE_CHANGE' as const,
      ...limit,
      cause: baseCode,
      values: { baseCode, entryName, source, elements, workingDays: limit.workingDays },
    })),
  );
}
