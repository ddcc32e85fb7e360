import { defineEntity, p } from '@mikro-orm/core';
import type { WaybillFormat } from './waybill.rules.ts';

/** A courier partner under contract. Waybill formats are data: another carrier is another row. */
const schema = defineEntity({
  name: 'CourierPartner',
  tableName: 'courier_partner',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    carrier: p.text(),
    mayCarryOfficialDocuments: p.boolean(),
    waybillFormats: p.json<readonly WaybillFormat[]>(),
    contractFrom: p.date(),
    contractTo: p.date(),
  },
});

export class CourierPartner extends schema.class {}
schema.setClass(CourierPartner);
export const CourierPartnerEntity = schema;
