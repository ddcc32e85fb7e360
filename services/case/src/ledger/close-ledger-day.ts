import { addDays, startOfCivilDay } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import { type LedgerHeadRow, ledgerHeadTable } from './ledger.entity.ts';
import { openDays } from './ledger.repository.ts';
import { GENESIS, headHash } from './ledger.rules.ts';

/**
 * Job close-ledger-day: closes every day that is over with a head that hashes its entries and the head
 * before, so that a removed tail is found (architecture 5). Runs again without harm.
 */
export async function closeLedgerDay(ctx: ServiceContext): Promise<void> {
  await ctx.transactional(async (tx) => {
    // One closer at a time; an arbitrary fixed number.
    await query(tx, 'select pg_advisory_xact_lock(727100431)');
    const days = await openDays(tx);
    const [last] = await query<{ hash: string }>(tx, 'select hash from ledger_head order by day desc limit 1');
    let previousHash = last?.hash ?? GENESIS;
    const heads = days.map((day): LedgerHeadRow => {
      const hash = headHash({ ...day, previousHash });
      const head = { ...day, previousHash, hash, closedAt: tx.now() };
      previousHash = hash;
      return head;
    });
    const columns = Object.values(ledgerHeadTable.columns).join(', ');
    await query(
      tx,
      `insert into ledger_head (${columns}) select ${columns} from jsonb_populate_recordset(null::ledger_head, $1::jsonb)`,
      [ledgerHeadTable.recordset(heads)],
    );
    scheduleLedgerClosing(tx);
  });
}

/** The next closing: half an hour into tomorrow, when no act of today is still committing. */
export function scheduleLedgerClosing(tx: ServiceContext): void {
  const at = new Date(startOfCivilDay(addDays(tx.today(), 1)).getTime() + 30 * 60_000);
  tx.schedule('close-ledger-day', {}, { at, key: 'close-ledger-day' });
}
