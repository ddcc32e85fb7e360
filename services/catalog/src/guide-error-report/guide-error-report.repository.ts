import type { CivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { NameCursor } from '../item/page-cursor.ts';
import { query } from '../query.ts';
import type { Scope } from '../register/post.rules.ts';

export type ReportState = 'OPEN' | 'CORRECTED' | 'EXPLAINED';

/** One report as stored, the mobile unmasked: resolvers mask it. */
export interface GuideErrorReportRow {
  readonly id: string;
  readonly number: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly guideVersion: number;
  readonly section: string;
  readonly text: string;
  readonly mobile: string | null;
  readonly organizationId: string;
  readonly divisionCode: string;
  readonly reportedAt: Date;
  readonly dueOn: CivilDate;
  readonly workingDays: number;
  readonly state: ReportState;
  readonly answer: string;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

const names: Readonly<Record<keyof GuideErrorReportRow, string>> = {
  id: 'id',
  number: 'number',
  itemCode: 'item_code',
  itemName: 'item_name',
  guideVersion: 'guide_version',
  section: 'section',
  text: 'text',
  mobile: 'mobile',
  organizationId: 'organization_id',
  divisionCode: 'division_code',
  reportedAt: 'reported_at',
  dueOn: 'due_on',
  workingDays: 'working_days',
  state: 'state',
  answer: 'answer',
  answeredByName: 'answered_by_name',
  answeredAt: 'answered_at',
  version: 'version',
};
const columns = Object.entries(names)
  .map(([property, column]) => `${column} as "${property}"`)
  .join(', ');

/** Stores a report unless its number is taken. */
export async function insertReport(tx: ServiceContext, report: GuideErrorReportRow): Promise<boolean> {
  const properties = Object.keys(names) as (keyof GuideErrorReportRow)[];
  const stored = await query(
    tx,
    `insert into guide_error_report (${properties.map((property) => names[property]).join(', ')})
     values (${properties.map((_, index) => `$${index + 1}`).join(', ')}) on conflict (number) do nothing returning 1`,
    properties.map((property) => report[property]),
  );
  return stored.length > 0;
}

/** The report, locked until the transaction ends. */
export async function findReportForUpdate(tx: ServiceContext, id: string): Promise<GuideErrorReportRow | null> {
  return first(tx, 'id = $1 for update', [id]);
}

/** The report a reader keeps the number of. */
export function findReportByNumber(ctx: ServiceContext, number: string): Promise<GuideErrorReportRow | null> {
  return first(ctx, 'number = $1', [number]);
}

/** A report within the scope. */
export function findReportInScope(ctx: ServiceContext, scope: Scope, id: string): Promise<GuideErrorReportRow | null> {
  return first(ctx, `id = $3 and ${inScope}`, [...scopeParameters(scope), id]);
}

/** Reports within the scope by due day, `limit` of them after the cursor. */
export async function listReports(
  ctx: ServiceContext,
  scope: Scope,
  state: ReportState | null,
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<GuideErrorReportRow[]> {
  const [dueOn, id] = after ?? [null, null];
  const rows = await query<GuideErrorReportRow>(
    ctx,
    `select ${columns} from guide_error_report
     where ${inScope} and ($3::text is null or state = $3) and ($4::date is null or (due_on, id) > ($4::date, $5))
     order by due_on, id limit $6`,
    [...scopeParameters(scope), state, dueOn, id, limit],
  );
  return rows.map(revive);
}

const inScope = '(division_code like any($1::text[]) or organization_id = any($2::text[]))';

function scopeParameters(scope: Scope): unknown[] {
  return [scope.divisionPrefixes.map((prefix) => `${prefix}%`), scope.organizationIds];
}

async function first(
  ctx: ServiceContext,
  condition: string,
  parameters: readonly unknown[],
): Promise<GuideErrorReportRow | null> {
  const sql = `select ${columns} from guide_error_report where ${condition}`;
  const [row] = await query<GuideErrorReportRow>(ctx, sql, parameters);
  return row ? revive(row) : null;
}

function revive(row: GuideErrorReportRow): GuideErrorReportRow {
  return {
    ...row,
    reportedAt: new Date(row.reportedAt),
    answeredAt: row.answeredAt ? new Date(row.answeredAt) : null,
  };
}
