import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { WorkLimitCode } from '../calendar/work-calendar.query.ts';
import { query } from '../query.ts';

const MINUTE_MS = 60_000;
/** Not a code any item can have. */
const ALL = '*';

/**
 * Counts a report of this minute, for all items together and for the one; answers null, or the seconds until the next
 * minute when one count is full. Rows, so that it holds across processes; refused reports are rolled back and do not
 * count. Two statements.
 */
export async function takeReport(tx: ServiceContext, itemCode: string): Promise<number | null> {
  const now = tx.now().getTime();
  const minute = new Date(now - (now % MINUTE_MS));
  const limits = await query<{ code: WorkLimitCode; amount: number }>(
    tx,
    `select code, amount from work_limit where code in ('REPORTS_A_MINUTE', 'REPORTS_AN_ITEM_AND_MINUTE')`,
  );
  const amountOf = (code: WorkLimitCode) => limits.find((limit) => limit.code === code)?.amount ?? 0;
  const counts = await query<{ bucket: string; count: number }>(
    tx,
    `insert into guide_report_window as w (bucket, minute, count) values ($1, $3, 1), ($2, $3, 1)
     on conflict (bucket, minute) do update set count = w.count + 1 returning bucket, count`,
    [ALL, itemCode, minute],
  );
  const isFull = counts.some(
    ({ bucket, count }) => count > amountOf(bucket === ALL ? 'REPORTS_A_MINUTE' : 'REPORTS_AN_ITEM_AND_MINUTE'),
  );
  return isFull ? Math.ceil((minute.getTime() + MINUTE_MS - now) / 1000) : null;
}
