import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ItemHandling } from './item.rules.ts';
import type { ItemSnapshot } from './item-snapshot.ts';

/** Head of an item: its version in force and what lists sort, filter and search by. */
export const Item = defineEntity({
  name: 'Item',
  tableName: 'item',
  properties: {
    code: p.text().primary(),
    version: p.integer(),
    versionId: p.text(),
    name: p.text(),
    organizationId: p.text(),
    organizationName: p.text(),
    divisionCode: p.text(),
    typeCode: p.text(),
    handling: p.text().$type<ItemHandling>(),
    statutoryDays: p.integer().nullable(),
    promiseDays: p.integer(),
    searchName: p.text(),
    searchTerms: p.array(),
  },
});
export type Item = InferEntity<typeof Item>;

/** One published version, whole; never changed once written (INSERT and SELECT only). */
export const ItemVersion = defineEntity({
  name: 'ItemVersion',
  tableName: 'item_version',
  properties: {
    id: p.text().primary(),
    itemCode: p.text(),
    version: p.integer(),
    snapshot: p.json<ItemSnapshot>(),
    contentHash: p.text(),
    publishedAt: p.datetime(),
    publishedByName: p.text(),
  },
});
export type ItemVersion = InferEntity<typeof ItemVersion>;
