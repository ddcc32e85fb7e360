import { newId } from '@onewindow/kernel';
import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { Alert } from './alert.entity.ts';

const clockExpired = z.object({
  id: z.string(),
  number: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  divisionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
  kind: z.string(),
});

/** Inbox: a clock ran out. One alert an event, however often it is delivered. */
export async function raiseAlert(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id: caseId, number: caseNumber, kind: clockKind, ...party } = clockExpired.parse(event.payload);
  await ctx.transactional(async ({ em }) => {
    const alert = {
      id: newId(),
      eventId: event.id,
      kind: 'CLOCK_EXPIRED',
      clockKind,
      caseId,
      caseNumber,
      ...party,
      raisedAt: new Date(event.occurredAt),
    };
    await em.upsert(Alert, alert, { onConflictFields: ['eventId'], onConflictAction: 'ignore' });
  });
}
