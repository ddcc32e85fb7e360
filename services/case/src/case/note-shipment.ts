import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { lockFamily, saveActs } from './case.repository.ts';
import { judgeAct } from './case.rules.ts';
import { CaseActs, SYSTEM } from './case-acts.ts';
import { moveTogether } from './run-flow.ts';

const report = z.object({
  id: z.string(),
  caseId: z.string(),
  at: z.string(),
  partnerName: z.string().optional(),
  waybillNumber: z.string().optional(),
  signedAs: z.string().optional(),
});

/** The partner has the envelope: the results are on their way (domain notes 4.1 S65). */
export function notePickedUp(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  return noteReport(ctx, event, 'SHIPMENT_PICKED_UP');
}

/** Somebody signed for it: the results are served, with this as proof (domain notes 4.1 S70). */
export function noteDelivered(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  return noteReport(ctx, event, 'SHIPMENT_DELIVERED');
}

/** A report that does not fit the state came twice, or late: it changes nothing. */
async function noteReport(
  ctx: ServiceContext,
  event: EventEnvelope,
  act: 'SHIPMENT_PICKED_UP' | 'SHIPMENT_DELIVERED',
): Promise<void> {
  const { id, caseId, at, partnerName, waybillNumber, signedAs } = report.parse(event.payload);
  await ctx.transactional(async (tx) => {
    const locked = await lockFamily(tx, caseId);
    const root = locked?.family.find((row) => row.id === caseId && row.kind === 'BUNDLE');
    if (!locked || !root) return;
    if (judgeAct(act, { row: root, family: locked.family, actor: null, today: tx.today() })) return;
    const acts = new CaseActs(locked.family, tx.now());
    const facts = { shipmentId: id, reportedAt: at, partnerName, waybillNumber, signedAs };
    // Once served, the same person may apply for the same thing again.
    const change = act === 'SHIPMENT_DELIVERED' ? { contentKey: null } : {};
    moveTogether(acts, (row) => acts.record(row, { act, by: SYSTEM, facts }, change));
    await saveActs(tx, acts);
  });
}
