import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import { type CaseNode, caseNodeColumns, reviveCaseNode } from './case.repository.ts';
import {
  type Cursor,
  WORK_LIST_STAGES,
  type WorkListScope,
  type WorkListStage,
  workListScope,
} from './work-list.rules.ts';

const UNDER_WAY =
  "c.kind = 'BUNDLE' and c.state in ('SUBMITTED', 'ACCEPTED', 'GRANTED', 'REFUSED', 'TO_ISSUE', 'DISPATCHED')";

/** Condition of each list, word for word that of its partial index. */
const CONDITIONS: Readonly<Record<WorkListStage, string>> = {
  TO_ACCEPT: "c.kind = 'BUNDLE' and c.state = 'SUBMITTED'",
  TO_REVIEW: "c.kind = 'ITEM' and c.state = 'IN_REVIEW'",
  TO_APPROVE: "c.kind = 'ITEM' and c.state = 'AWAITING_APPROVAL'",
  TO_ISSUE: "c.kind = 'BUNDLE' and c.state = 'TO_ISSUE'",
  BUNDLES: UNDER_WAY,
  DONE: "c.decided_at is not null and c.kind in ('BUNDLE', 'ITEM')",
};

/** Decided cases: newest first. The others: earliest due first. */
const isDescending = (stage: WorkListStage): boolean => stage === 'DONE';

/** Collects bound parameters and answers their places. */
class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * Rows of one list, one more than asked to know whether more follow. Every department gives its own few
 * rows in the order of its index, merged: the cost does not grow with the table. One statement.
 */
export async function listCases(
  ctx: ServiceContext,
  stage: WorkListStage,
  scope: WorkListScope,
  page: { readonly limit: number; readonly after: Cursor | null },
): Promise<CaseNode[]> {
  const parameters = new Parameters();
  const order = isDescending(stage) ? 'desc' : 'asc';
  const limit = parameters.add(page.limit);
  const after = page.after
    ? `and (c.due_at, c.id) ${isDescending(stage) ? '<' : '>'} (${parameters.add(page.after.at)}, ${parameters.add(page.after.id)})`
    : '';
  const parts = partsOf(ctx, stage, scope, parameters).map(
    (part) =>
      `(select c.id, c.due_at from cases c where ${part} ${after} order by c.due_at ${order}, c.id ${order} limit ${limit})`,
  );
  if (parts.length === 0) return [];
  const rows = await query<CaseNode>(
    ctx,
    `with found as (select * from (${parts.join(' union ')}) parts order by due_at ${order}, id ${order} limit ${limit})
     select ${caseNodeColumns} from found f join cases c on c.id = f.id order by f.due_at ${order}, f.id ${order}`,
    parameters.values,
  );
  return rows.map(reviveCaseNode);
}

/** Conditions of a list, one for each department and division in scope; each is served by one index. */
function partsOf(ctx: ServiceContext, stage: WorkListStage, scope: WorkListScope, parameters: Parameters): string[] {
  const organizations = scope.organizations.map(({ organizationId, kind, items }) => {
    // Nobody approves what they reviewed: it waits for somebody else.
    const others =
      stage === 'TO_APPROVE'
        ? `and c.reviewer_person_id is distinct from ${parameters.add(ctx.actor?.personId ?? '')}`
        : '';
    const named = items === null ? '' : `and c.item_code = any(${parameters.add(items)})`;
    return `${CONDITIONS[stage]} and c.organization_id = ${parameters.add(organizationId)} and c.kind = '${kind}' ${named} ${others}`;
  });
  const divisions = scope.divisionPrefixes.map(
    (prefix) => `${CONDITIONS[stage]} and c.division_code like ${parameters.add(`${prefix}%`)}`,
  );
  return [...organizations, ...divisions];
}

/** How many cases each of the actor's lists holds, counted to 100 and no further. One statement. */
export async function countCases(ctx: ServiceContext): Promise<{ stage: WorkListStage; count: number }[]> {
  const parameters = new Parameters();
  const counts = WORK_LIST_STAGES.flatMap((stage) => {
    const scope = workListScope(ctx.actor, stage, ctx.today());
    const parts = partsOf(ctx, stage, scope, parameters).map(
      (part) => `(select c.id from cases c where ${part} limit 100)`,
    );
    if (parts.length === 0) return [];
    return [
      `select '${stage}' as stage, count(*)::integer as count from (select * from (${parts.join(' union ')}) found limit 100) capped`,
    ];
  });
  // Somebody without a list asks the database nothing.
  const rows =
    counts.length > 0
      ? await query<{ stage: WorkListStage; count: number }>(ctx, counts.join(' union all '), parameters.values)
      : [];
  return WORK_LIST_STAGES.map((stage) => rows.find((row) => row.stage === stage) ?? { stage, count: 0 });
}

/** Bundle cases of one applicant, newest first, one more than asked. One statement. */
export async function listApplicantCases(
  ctx: ServiceContext,
  personId: string,
  page: { readonly limit: number; readonly after: Cursor | null },
): Promise<CaseNode[]> {
  const rows = await query<CaseNode>(
    ctx,
    `select ${caseNodeColumns} from cases c
     where c.kind = 'BUNDLE' and c.applicant_person_id = $1
       and ($3::timestamptz is null or (c.submitted_at, c.id) < ($3::timestamptz, $4::text))
     order by c.submitted_at desc, c.id desc limit $2`,
    [personId, page.limit, page.after?.at ?? null, page.after?.id ?? null],
  );
  return rows.map(reviveCaseNode);
}
