import type { JsonObject, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { query } from '../row-table.ts';
import { draftExpiry } from './draft.rules.ts';

const job = z.object({ draftId: z.string() });

/** Job expire-draft: removes a draft nobody has touched for its time; one saved since waits again. */
export async function expireDraft(ctx: ServiceContext, data: JsonObject): Promise<void> {
  const { draftId } = job.parse(data);
  await ctx.transactional(async (tx) => {
    const [draft] = await query<{ savedAt: string }>(
      tx,
      'select saved_at as "savedAt" from application_draft where id = $1 for update',
      [draftId],
    );
    if (!draft) return;
    const expiry = draftExpiry(new Date(draft.savedAt));
    if (expiry > tx.now()) tx.schedule('expire-draft', { draftId }, { at: expiry });
    else await query(tx, 'delete from application_draft where id = $1', [draftId]);
  });
}
