import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { rootOf } from '../case/case.facts.ts';
import { lockFamily, saveActs } from '../case/case.repository.ts';
import { CaseActs, SYSTEM } from '../case/case-acts.ts';
import { issueWhenReady } from '../case/run-flow.ts';
import { query } from '../row-table.ts';

const prepared = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.string(),
  number: z.string(),
  sha256: z.string(),
});

/**
 * Takes note that document prepared a notice, with its number and hash: the second ledger entry of an
 * act (architecture 5). The last one that was owed lets the results be issued. A repeat changes nothing.
 */
export async function notePreparedNotice(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id, caseId, kind, number, sha256 } = prepared.parse(event.payload);
  await ctx.transactional(async (tx) => {
    const locked = await lockFamily(tx, caseId);
    const row = locked?.family.find((each) => each.id === caseId);
    if (!locked || !row) return;
    const noted = await query(
      tx,
      `update expected_notice set notice_id = $3, number = $4, sha256 = $5, prepared_at = $6
       where case_id = $1 and kind = $2 and prepared_at is null returning case_id`,
      [caseId, kind, id, number, sha256, tx.now()],
    );
    if (noted.length === 0) return;
    const acts = new CaseActs(locked.family, tx.now());
    const root = rootOf(locked.family);
    root.noticesPrepared += 1;
    acts.touch(root);
    acts.record(row, { act: 'NOTICE_PREPARED', by: SYSTEM, facts: { kind, number, sha256 } });
    issueWhenReady(acts);
    await saveActs(tx, acts);
  });
}
