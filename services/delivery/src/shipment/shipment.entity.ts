import { defineEntity, p } from '@mikro-orm/core';
import type { Recipient, ShipmentState } from './shipment.rules.ts';

const shipmentSchema = defineEntity({
  name: 'Shipment',
  tableName: 'shipment',
  properties: {
    id: p.text().primary(),
    number: p.text(),
    direction: p.text().$type<'IN' | 'OUT'>(),
    state: p.text().$type<ShipmentState>(),
    version: p.integer(),
    partnerId: p.text(),
    carrier: p.text(),
    waybillNumber: p.text().nullable(),
    caseId: p.text(),
    applicantAccountId: p.text(),
    applicantPersonId: p.text(),
    hallOrganizationId: p.text(),
    recipient: p.json<Recipient>(),
    sheetCount: p.integer(),
    pickUpPlace: p.text(),
    createdAt: p.datetime(),
  },
});

/** One sealed envelope on its way. */
export class Shipment extends shipmentSchema.class {}
shipmentSchema.setClass(Shipment);
export const ShipmentEntity = shipmentSchema;

const eventSchema = defineEntity({
  name: 'ShipmentEvent',
  tableName: 'shipment_event',
  properties: {
    id: p.text().primary(),
    shipmentId: p.text(),
    state: p.text().$type<ShipmentState>(),
    at: p.datetime(),
    personName: p.text().nullable(),
    accountId: p.text().nullable(),
    signedAs: p.text().nullable(),
    signerName: p.text().nullable(),
  },
});

/** What was reported of a shipment, and by whom. */
export class ShipmentEvent extends eventSchema.class {}
eventSchema.setClass(ShipmentEvent);
export const ShipmentEventEntity = eventSchema;
