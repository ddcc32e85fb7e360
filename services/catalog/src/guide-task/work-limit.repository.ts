import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { WorkLimitCode } from '../calendar/work-calendar.query.ts';
import { query } from '../query.ts';

/** A limit the city sets itself. */
export interface WorkLimitRow {
  readonly code: WorkLimitCode;
  readonly amount: number;
  readonly version: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

const columns = 'code, amount, version, changed_by_name as "changedByName", changed_at as "changedAt"';

/** All limits by code. */
export async function listWorkLimits(ctx: ServiceContext): Promise<WorkLimitRow[]> {
  return (await query<WorkLimitRow>(ctx, `select ${columns} from work_limit order by code`)).map(revive);
}

/** The limit, locked until the transaction ends. */
export async function findWorkLimitForUpdate(tx: ServiceContext, code: string): Promise<WorkLimitRow | null> {
  const [row] = await query<WorkLimitRow>(tx, `select ${columns} from work_limit where code = $1 for update`, [code]);
  return row ? revive(row) : null;
}

function revive(row: WorkLimitRow): WorkLimitRow {
  return { ...row, changedAt: new Date(row.changedAt) };
}
