import type { ServiceContext } from '@onewindow/subgraph-kit';
import { partnersById } from '../courier-partner/courier-partner.repository.ts';
import { decodeCursor, encodeCursor, pageSize } from './page.ts';
import { reportDelivery } from './report-delivery.ts';
import { reportOutForDelivery } from './report-out-for-delivery.ts';
import { reportPickUp } from './report-pick-up.ts';
import type { ReportInput } from './report-shipment.ts';
import type { Shipment, ShipmentEvent } from './shipment.entity.ts';
import { eventsByShipment, listShipments, shipmentsByCase, shipmentsById } from './shipment.repository.ts';
import { readerOf, recipientFor, type ShipmentState } from './shipment.rules.ts';

/** The shipment when the actor may see it, else null as if it did not exist. */
function visible(ctx: ServiceContext, shipment: Shipment | null): Shipment | null {
  return shipment && readerOf(ctx.actor, shipment) ? shipment : null;
}

export const shipmentResolvers = {
  Query: {
    shipment: async (_: unknown, { id }: { id: string }, ctx: ServiceContext) =>
      visible(ctx, await ctx.batch(shipmentsById, id)),
    shipments: async (
      _: unknown,
      args: { state?: ShipmentState | null; first?: number | null; after?: string | null },
      ctx: ServiceContext,
    ) => {
      const roles = ctx.actor?.roles ?? [];
      const partnerIds = roles.filter((role) => role.code === 'COU').map((role) => role.organizationId);
      const letters = ctx.actor?.letters ?? [];
      const hallOrganizationIds = letters
        .filter((letter) => letter.powers.includes('handOut'))
        .map((letter) => letter.issuerId);
      const first = pageSize(args.first);
      const rows = await listShipments(
        ctx,
        { partnerIds, hallOrganizationIds },
        { state: args.state ?? null, first, after: decodeCursor(args.after) },
      );
      const nodes = rows.slice(0, first);
      const last = nodes.at(-1);
      return { nodes, pageInfo: { endCursor: last ? encodeCursor(last) : null, hasNextPage: rows.length > first } };
    },
  },
  Mutation: {
    reportPickUp: (
      _: unknown,
      { input }: { input: ReportInput & { waybillNumber: string; sheetCount: number } },
      ctx: ServiceContext,
    ) => reportPickUp(ctx, input),
    reportOutForDelivery: (_: unknown, { input }: { input: ReportInput }, ctx: ServiceContext) =>
      reportOutForDelivery(ctx, input),
    reportDelivery: (
      _: unknown,
      { input }: { input: ReportInput & { signedAs: string; signerName: string } },
      ctx: ServiceContext,
    ) => reportDelivery(ctx, input),
  },
  ShipmentActPayload: {
    shipment: (payload: { shipmentId: string }, _: unknown, ctx: ServiceContext) =>
      ctx.batch(shipmentsById, payload.shipmentId),
  },
  Shipment: {
    __resolveReference: async ({ id }: { id: string }, ctx: ServiceContext) =>
      visible(ctx, await ctx.batch(shipmentsById, id)),
    partner: (shipment: Shipment, _: unknown, ctx: ServiceContext) => ctx.batch(partnersById, shipment.partnerId),
    recipient: (shipment: Shipment, _: unknown, ctx: ServiceContext) =>
      recipientFor(readerOf(ctx.actor, shipment), shipment.state, shipment.recipient),
    events: (shipment: Shipment, _: unknown, ctx: ServiceContext) => ctx.batch(eventsByShipment, shipment.id),
    createdAt: (shipment: Shipment) => shipment.createdAt.toISOString(),
  },
  ShipmentEvent: {
    at: (event: ShipmentEvent) => event.at.toISOString(),
  },
  Case: {
    shipment: async ({ id }: { id: string }, _: unknown, ctx: ServiceContext) =>
      visible(ctx, await ctx.batch(shipmentsByCase, id)),
  },
};
