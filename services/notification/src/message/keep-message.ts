import { newId } from '@onewindow/kernel';
import type { EventEnvelope, EventHandler, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { announceMessages } from './message.repository.ts';
import { caseMessage, decisionMessage, deliveryMessage, type MessageDraft } from './message.rules.ts';

// What this room reads of each event; the rest is other rooms' business.
const caseEvent = z.object({
  id: z.string(),
  number: z.string(),
  applicantAccountId: z.string().nullable(),
  notice: z.object({ itemName: z.string(), bundleName: z.string().nullable(), issuerName: z.string() }),
});
const decisionEvent = caseEvent.extend({ parentId: z.string().nullable(), isGranted: z.boolean() });
const deliveryEvent = z.object({ caseId: z.string(), applicantAccountId: z.string().nullable(), signedAs: z.string() });

/** Inbox: the events people are told about. */
export const messageEvents: Readonly<Record<string, EventHandler>> = {
  CaseSubmitted: (ctx, event) => keepMessage(ctx, event, caseMessage('CASE_SUBMITTED', caseEvent.parse(event.payload))),
  CaseAccepted: (ctx, event) => keepMessage(ctx, event, caseMessage('CASE_ACCEPTED', caseEvent.parse(event.payload))),
  CaseDecided: (ctx, event) => keepMessage(ctx, event, decisionMessage(decisionEvent.parse(event.payload))),
  ShipmentDelivered: (ctx, event) => keepMessage(ctx, event, deliveryMessage(deliveryEvent.parse(event.payload))),
};

/** Stores the message of an event once, however often the event is delivered, and wakes the screens. */
async function keepMessage(ctx: ServiceContext, event: EventEnvelope, draft: MessageDraft | null): Promise<void> {
  if (!draft) return;
  await ctx.transactional(async (tx) => {
    const kept = await tx.em.execute<{ id: string }[]>(
      `insert into message (id, event_id, account_id, template, "values", case_id, sent_at)
       values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (event_id) do nothing returning id`,
      [
        newId(),
        event.id,
        draft.accountId,
        draft.template,
        JSON.stringify(draft.values),
        draft.caseId,
        event.occurredAt,
      ],
    );
    if (kept.length > 0) await announceMessages(tx, draft.accountId);
  });
}
