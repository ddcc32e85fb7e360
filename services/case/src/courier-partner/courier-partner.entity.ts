import { defineEntity, p } from '@mikro-orm/core';
import { rowTable, type StoredRow } from '../row-table.ts';

/** A courier partner, as delivery published it: what handing over official documents must know. */
export const CourierPartnerEntity = defineEntity({
  name: 'CourierPartner',
  tableName: 'courier_partner',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    name: p.text(),
    mayCarryOfficialDocuments: p.boolean(),
    /** First and last civil day of the contract. */
    contractFrom: p.text(),
    contractTo: p.text(),
  },
});
export type CourierPartnerRow = StoredRow<typeof CourierPartnerEntity>;
export const courierPartnerTable = rowTable<CourierPartnerRow>(CourierPartnerEntity);
