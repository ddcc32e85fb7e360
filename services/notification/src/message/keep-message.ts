import { newId } from '@onewindow/kernel';
import type { EventEnvelope, EventHandler, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { guideTaskKinds, guideTaskMessage } from './guide-task-message.rules.ts';
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
const guideTaskEvent = z.object({
  id: z.string(),
  kind: z.enum(guideTaskKinds),
  itemCode: z.string(),
  subject: z.string(),
  organizationId: z.string().min(1),
  dueOn: z.string(),
  values: z.record(z.string(), z.unknown()),
});

/** Inbox: the events people are told about. */
export const messageEvents: Readonly<Record<string, EventHandler>> = {
  CaseSubmitted: (ctx, event) => keepMessage(ctx, event, caseMessage('CASE_SUBMITTED', caseEvent.parse(event.payload))),
  CaseAccepted: (ctx, event) => keepMessage(ctx, event, caseMessage('CASE_ACCEPTED', caseEvent.parse(event.payload))),
  CaseDecided: (ctx, event) => keepMessage(ctx, event, decisionMessage(decisionEvent.parse(event.payload))),
  ShipmentDelivered: (ctx, event) => keepMessage(ctx, event, deliveryMessage(deliveryEvent.parse(event.payload))),
  GuideTaskOpened: (ctx, event) => keepMessage(ctx, event, guideTaskMessage(guideTaskEvent.parse(event.payload))),
};

/** Stores the message of an event once, however often the event is delivered, and wakes the screens. */
async function keepMessage(ctx: ServiceContext, event: EventEnvelope, draft: MessageDraft | null): Promise<void> {
  if (!draft) return;
  const post = 'role' in draft.to ? draft.to : null;
  const accountId = 'accountId' in draft.to ? draft.to.accountId : null;
  await ctx.transactional(async (tx) => {
    const kept = await tx.em.execute<{ id: string }[]>(
      `insert into message (id, event_id, account_id, organization_id, role, template, "values", case_id, sent_at)
       values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (event_id) do nothing returning id`,
      [
        newId(),
        event.id,
        accountId,
        post?.organizationId ?? null,
        post?.role ?? null,
        draft.template,
        JSON.stringify(draft.values),
        draft.caseId,
        event.occurredAt,
      ],
    );
    if (kept.length > 0) await announceMessages(tx, accountId ?? post?.organizationId ?? '');
  });
}
