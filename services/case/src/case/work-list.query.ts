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

/**
 * Rows of one list, one more than asked to know whether more follow. For every department its own few
 * rows from the index, merged: the cost does not grow with the table. One statement.
 */
export async function listCases(
  ctx: ServiceContext,
  stage: WorkListStage,
  scope: WorkListScope,
  page: { readonly limit: number; readonly after: Cursor | null },
): Promise<CaseNode[]> {
  if (isEmpty(scope)) return [];
  const order = isDescending(stage) ? 'desc' : 'asc';
  const rows = await query<CaseNode>(
    ctx,
    `with typed as (select $2::text[], $3::text), found as (
       ${idsSql(stage, { scopes: '$1', prefixes: '$2', personId: '$3', afterAt: '$5', afterId: '$6' }, `limit $4`)}
     )
     select ${caseNodeColumns} from cases c
     where c.id in (select id from found order by due_at ${order}, id ${order} limit $4)
     order by c.due_at ${order}, c.id ${order}`,
    [...scopeParameters(ctx, scope), page.limit, page.after?.at ?? null, page.after?.id ?? null],
  );
  return rows.map(reviveCaseNode);
}

interface Places {
  readonly scopes: string;
  readonly prefixes: string;
  readonly personId: string;
  readonly afterAt: string;
  readonly afterId: string;
}

function idsSql(stage: WorkListStage, { scopes, prefixes, personId, afterAt, afterId }: Places, limit: string): string {
  const order = isDescending(stage) ? 'desc' : 'asc';
  const comparison = isDescending(stage) ? '<' : '>';
  const after = `(${afterAt}::timestamptz is null or (c.due_at, c.id) ${comparison} (${afterAt}::timestamptz, ${afterId}::text))`;
  // Nobody approves what they reviewed: it waits for somebody else.
  const others = stage === 'TO_APPROVE' ? `and c.reviewer_person_id is distinct from ${personId}::text` : '';
  const byOrganization = `select l.id, l.due_at
    from jsonb_to_recordset(${scopes}::jsonb) as s("organizationId" text, kind text, items jsonb)
    cross join lateral (
      select c.id, c.due_at from cases c
      where ${CONDITIONS[stage]} and c.organization_id = s."organizationId" and c.kind = s.kind
        and (s.items is null or s.items ? c.item_code) ${others} and ${after}
      order by c.due_at ${order}, c.id ${order} ${limit}
    ) l`;
  if (stage !== 'BUNDLES') return byOrganization;
  const byDivision = `(select c.id, c.due_at from cases c
    where ${CONDITIONS[stage]} and c.division_code like any(${prefixes}::text[]) and ${after}
    order by c.due_at ${order}, c.id ${order} ${limit})`;
  return `${byOrganization} union ${byDivision}`;
}

function scopeParameters(ctx: ServiceContext, { organizations, divisionPrefixes }: WorkListScope): unknown[] {
  return [JSON.stringify(organizations), divisionPrefixes.map((prefix) => `${prefix}%`), ctx.actor?.personId ?? null];
}

function isEmpty({ organizations, divisionPrefixes }: WorkListScope): boolean {
  return organizations.length === 0 && divisionPrefixes.length === 0;
}

/** How many cases each of the actor's lists holds, counted to 100 and no further. One statement. */
export async function countCases(ctx: ServiceContext): Promise<{ stage: WorkListStage; count: number }[]> {
  const scoped = WORK_LIST_STAGES.map((stage) => ({ stage, scope: workListScope(ctx.actor, stage, ctx.today()) }));
  const filled = scoped.filter(({ scope }) => !isEmpty(scope));
  if (filled.length === 0) return WORK_LIST_STAGES.map((stage) => ({ stage, count: 0 }));
  const parameters: unknown[] = [];
  const parts = filled.map(({ stage, scope }) => {
    const at = parameters.push(...scopeParameters(ctx, scope)) - 3;
    const places = {
      scopes: `$${at + 1}`,
      prefixes: `$${at + 2}`,
      personId: `$${at + 3}`,
      afterAt: 'null',
      afterId: 'null',
    };
    // Every parameter is named once, so that the server knows its type in any stage.
    return `(with typed as (select ${places.prefixes}::text[], ${places.personId}::text)
      select '${stage}' as stage, count(*)::integer as count
      from (select id from (${idsSql(stage, places, 'limit 100')}) ids limit 100) capped)`;
  });
  const rows = await query<{ stage: WorkListStage; count: number }>(ctx, parts.join(' union all '), parameters);
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
