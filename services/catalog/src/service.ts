import { defineService } from '@onewindow/subgraph-kit';
import { DictionaryVersion } from './dictionary/dictionary.entity.ts';
import { dictionaryResolvers } from './dictionary/dictionary.resolvers.ts';
import { showGuidePage } from './guide-page/show-guide-page.ts';
import { Item, ItemVersion } from './item/item.entity.ts';
import { itemResolvers } from './item/item.resolvers.ts';
import { createCatalog } from './migrations/create-catalog.ts';
import { seedCatalog } from './seeds/catalog.seed.ts';

/** Items, their materials and forms, and the dictionary of data elements. */
export const catalogService = defineService({
  name: 'catalog',
  sdl: [new URL('./item/item.graphql', import.meta.url)],
  resolvers: {
    ...itemResolvers,
    Query: { ...itemResolvers.Query, ...dictionaryResolvers.Query },
  },
  entities: [Item, ItemVersion, DictionaryVersion],
  migrations: [createCatalog],
  appendOnly: ['item_version', 'dictionary_version'],
  routes: [{ method: 'GET', path: '/g/', handle: showGuidePage }],
  seed: seedCatalog,
});
