import { defineService } from '@onewindow/subgraph-kit';
import { CourierPartnerEntity } from './courier-partner/courier-partner.entity.ts';
import { courierPartnerResolvers } from './courier-partner/courier-partner.resolvers.ts';
import { seedCourierPartners } from './courier-partner/seed-courier-partners.ts';
import { createShipments } from './migrations/create-shipments.ts';
import { createShipment } from './shipment/create-shipment.ts';
import { ShipmentEntity, ShipmentEventEntity } from './shipment/shipment.entity.ts';
import { shipmentResolvers } from './shipment/shipment.resolvers.ts';

/** Courier partners and the envelopes they carry (Rules 20, 21). */
export const deliveryService = defineService({
  name: 'delivery',
  sdl: [
    new URL('./shipment/shipment.graphql', import.meta.url),
    new URL('./courier-partner/courier-partner.graphql', import.meta.url),
  ],
  resolvers: {
    ...shipmentResolvers,
    ...courierPartnerResolvers,
    Query: { ...shipmentResolvers.Query, ...courierPartnerResolvers.Query },
  },
  entities: [CourierPartnerEntity, ShipmentEntity, ShipmentEventEntity],
  migrations: [createShipments],
  appendOnly: ['shipment_event'],
  events: { ResultDispatched: createShipment },
  seed: seedCourierPartners,
});
