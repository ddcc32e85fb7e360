import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { scheduleLedgerClosing } from '../ledger/close-ledger-day.ts';
import { query } from '../row-table.ts';

const published = z.object({
  id: z.string(),
  version: z.number().int(),
  bundleVersionId: z.string(),
  code: z.string(),
  content: z.looseObject({ name: z.string(), members: z.array(z.unknown()).min(1) }),
  contentHash: z.string(),
});

/**
 * Keeps a published version for good: running cases stay on theirs (architecture 6.4). Repeats and
 * late arrivals change nothing, because the version in force is the highest number.
 */
export async function keepBundleVersion(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id, version, bundleVersionId, code, content, contentHash } = published.parse(event.payload);
  await ctx.transactional(async (tx) => {
    await query(
      tx,
      `insert into bundle_version (id, bundle_id, code, version, content, content_hash, received_at)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7) on conflict do nothing`,
      [bundleVersionId, id, code, version, JSON.stringify(content), contentHash, tx.now()],
    );
    // No case without a bundle: from the first on, days are closed.
    scheduleLedgerClosing(tx);
  });
}
