import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { GuideContent, ItemHandling } from '@onewindow/guide-lint';

import type { GuideChangeKind } from '../guide-revision/guide-revision.rules.ts';
import type { ItemSnapshot } from '../publication/item-snapshot.ts';
import type { ItemStatus, StatusSetter } from './item-status.rules.ts';

/** Head of an item: its version in force, its status and what lists sort, filter and search by. */
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
    baseCode: p.text(),
    variantName: p.text(),
    typeCode: p.text(),
    handling: p.text().$type<ItemHandling>(),
    statutoryDays: p.integer().nullable(),
    promiseDays: p.integer(),
    searchName: p.text(),
    // Lazy: reading a head names its columns then, instead of all that the search keeps beside it.
    searchTerms: p.array().lazy(),
    status: p.text().$type<ItemStatus>(),
    statusReason: p.text(),
    statusDocument: p.text(),
    /** Title of the abolished basis, when a timer suspended the item. */
    statusBasisTitle: p.text().nullable(),
    statusSetBy: p.text().$type<StatusSetter>().nullable(),
    statusSince: p.datetime().nullable(),
    /** Counts every change of the head; events about the item carry it. */
    rowVersion: p.integer(),
    contentHash: p.text(),
    effectiveOn: p.date().nullable(),
    publishedAt: p.datetime().nullable(),
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
    /** Null in rows of the first release, which are not offered as versions. */
    content: p.json<GuideContent>().nullable(),
    contentHash: p.text(),
    effectiveOn: p.date().nullable(),
    publishedAt: p.datetime(),
    publishedByName: p.text(),
    changeKind: p.text().$type<GuideChangeKind>().nullable(),
    changeReason: p.text(),
  },
});
export type ItemVersion = InferEntity<typeof ItemVersion>;
