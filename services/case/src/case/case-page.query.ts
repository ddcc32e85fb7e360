import type { BatchLoad } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import {
  type AccessEntryRow,
  accessEntryTable,
  type CaseFormRow,
  type CaseMaterialRow,
  caseFormTable,
  caseMaterialTable,
} from './case.entity.ts';

/** Answers and form values by case. One statement. */
export const formsByCase: BatchLoad<string, CaseFormRow> = async (caseIds, ctx) => {
  const rows = await query<CaseFormRow>(
    ctx,
    `select ${caseFormTable.selectList('f')} from case_form f where f.case_id = any($1)`,
    [caseIds],
  );
  const byCase = new Map(rows.map((row) => [row.caseId, row]));
  return caseIds.map((id) => byCase.get(id) ?? null);
};

/** Materials by case, in the order of the list. One statement. */
export const materialsByCase: BatchLoad<string, readonly CaseMaterialRow[]> = async (caseIds, ctx) => {
  const rows = await query<CaseMaterialRow>(
    ctx,
    `select ${caseMaterialTable.selectList('m')} from case_material m where m.case_id = any($1) order by m.case_id, m.position`,
    [caseIds],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return caseIds.map((id) => byCase.get(id) ?? []);
};

/** Looks at personal data by bundle case, newest first. One statement. */
export const accessByCase: BatchLoad<string, readonly AccessEntryRow[]> = async (caseIds, ctx) => {
  const rows = await query<AccessEntryRow>(
    ctx,
    `select ${accessEntryTable.selectList('a')} from access_entry a where a.case_id = any($1) order by a.at desc, a.id desc`,
    [caseIds],
  );
  const byCase = Map.groupBy(
    rows.map((row) => accessEntryTable.revive(row)),
    ({ caseId }) => caseId,
  );
  return caseIds.map((id) => byCase.get(id) ?? []);
};
