import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DataElement, FormRole } from '@onewindow/process-forms';

/** One published version of the city's dictionary, whole; never changed once written. */
export const DictionaryVersion = defineEntity({
  name: 'DictionaryVersion',
  tableName: 'dictionary_version',
  properties: {
    version: p.integer().primary(),
    elements: p.json<readonly DataElement[]>(),
    roles: p.json<readonly FormRole[]>(),
    contentHash: p.text(),
    publishedAt: p.datetime(),
    publishedByName: p.text(),
  },
});
export type DictionaryVersion = InferEntity<typeof DictionaryVersion>;
