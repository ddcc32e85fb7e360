import { LockMode } from '@mikro-orm/core';
import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { Shipment, ShipmentEvent } from './shipment.entity.ts';
import type { ShipmentState } from './shipment.rules.ts';

/** A page of shipments after a cursor `createdAt|id`; asks for one row more to know whether more follow. */
export async function listShipments(
  ctx: ServiceContext,
  scope: { partnerIds: readonly string[]; hallOrganizationIds: readonly string[] },
  page: { state: ShipmentState | null; first: number; after: { createdAt: Date; id: string } | null },
): Promise<Shipment[]> {
  return ctx.em.find(
    Shipment,
    {
      $and: [
        {
          $or: [
            { partnerId: { $in: [...scope.partnerIds] } },
            { hallOrganizationId: { $in: [...scope.hallOrganizationIds] } },
          ],
        },
        page.state ? { state: page.state } : {},
        page.after
          ? {
              $or: [
                { createdAt: { $gt: page.after.createdAt } },
                { createdAt: page.after.createdAt, id: { $gt: page.after.id } },
              ],
            }
          : {},
      ],
    },
    { orderBy: { createdAt: 'asc', id: 'asc' }, limit: page.first + 1 },
  );
}

/** Shipments by case, for the case page. */
export const shipmentsByCase: BatchLoad<string, Shipment> = async (caseIds, ctx) => {
  const rows = await ctx.em.find(Shipment, { caseId: { $in: [...caseIds] }, direction: 'OUT' });
  const byCase = new Map(rows.map((row) => [row.caseId, row]));
  return caseIds.map((id) => byCase.get(id) ?? null);
};

/** Shipments by id, for references from other subgraphs. */
export const shipmentsById: BatchLoad<string, Shipment> = async (ids, ctx) => {
  const rows = await ctx.em.find(Shipment, { id: { $in: [...ids] } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Events of many shipments, newest first. */
export const eventsByShipment: BatchLoad<string, ShipmentEvent[]> = async (ids, ctx) => {
  const rows = await ctx.em.find(
    ShipmentEvent,
    { shipmentId: { $in: [...ids] } },
    { orderBy: { at: 'desc', id: 'desc' } },
  );
  return ids.map((id) => rows.filter((row) => row.shipmentId === id));
};

/** The shipment, locked for a report. */
export async function lockShipment(tx: ServiceContext, id: string): Promise<Shipment | null> {
  return tx.em.findOne(Shipment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
