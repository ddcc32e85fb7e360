import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DataElement, FormRole } from '@onewindow/process-forms';
import type { ItemSnapshot } from './item-snapshot.ts';

/** Items in force, as catalog published them. */
export const ItemCopy = defineEntity({
  name: 'ItemCopy',
  tableName: 'item_copy',
  properties: {
    code: p.text().primary(),
    version: p.integer(),
    organizationId: p.text(),
    snapshot: p.json<ItemSnapshot>().lazy(),
  },
});
export type ItemCopy = InferEntity<typeof ItemCopy>;

/** Names of organisations, as directory published them. */
export const OrganizationCopy = defineEntity({
  name: 'OrganizationCopy',
  tableName: 'organization_copy',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    name: p.text(),
  },
});
export type OrganizationCopy = InferEntity<typeof OrganizationCopy>;

/** The city's dictionary, as catalog published it: one row. */
export const DictionaryCopy = defineEntity({
  name: 'DictionaryCopy',
  tableName: 'dictionary_copy',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    elements: p.json<readonly DataElement[]>(),
    roles: p.json<readonly FormRole[]>(),
  },
});
export type DictionaryCopy = InferEntity<typeof DictionaryCopy>;
