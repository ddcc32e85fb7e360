import { newId } from '@onewindow/kernel';
import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { CourierPartner } from '../courier-partner/courier-partner.entity.ts';
import { Shipment, ShipmentEvent } from './shipment.entity.ts';

const payloadShape = z.object({
  id: z.string(),
  partnerId: z.string(),
  sheetCount: z.number().int().positive(),
  recipient: z.object({ name: z.string(), mobile: z.string(), divisionCode: z.string(), address: z.string() }),
  pickUpPlace: z.string(),
  hallOrganizationId: z.string(),
  applicantAccountId: z.string(),
  applicantPersonId: z.string(),
});

/**
 * Orders a shipment when a window has handed results to a partner (event ResultDispatched). One active
 * order per case: a repeated event finds it and does nothing.
 */
export async function createShipment(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const order = payloadShape.parse(event.payload);
  await ctx.transactional(async (tx) => {
    const existing = await tx.em.findOne(Shipment, { caseId: order.id, direction: 'OUT' });
    if (existing) return;
    const partner = await tx.em.findOneOrFail(CourierPartner, { id: order.partnerId });
    const [row] = await tx.em.execute<{ n: string }[]>("select nextval('shipment_number') as n");
    const at = tx.now();
    const number = `JD${tx.today().replaceAll('-', '').slice(2)}${String(row?.n ?? 0).padStart(6, '0')}`;
    const shipment = tx.em.create(Shipment, {
      id: newId(),
      number,
      direction: 'OUT',
      state: 'CREATED',
      version: 1,
      partnerId: partner.id,
      carrier: partner.carrier,
      waybillNumber: null,
      caseId: order.id,
      applicantAccountId: order.applicantAccountId,
      applicantPersonId: order.applicantPersonId,
      hallOrganizationId: order.hallOrganizationId,
      recipient: order.recipient,
      sheetCount: order.sheetCount,
      pickUpPlace: order.pickUpPlace,
      createdAt: at,
    });
    tx.em.create(ShipmentEvent, {
      id: newId(),
      shipmentId: shipment.id,
      state: 'CREATED',
      at,
      personName: null,
      accountId: null,
      signedAs: null,
      signerName: null,
    });
    tx.announce('Shipment', shipment.id, 1);
  });
}
