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
  sdl: [
    new URL('./item/item.graphql', import.meta.url),
    new URL('./item/item-facts.graphql', import.meta.url),
    new URL('./guide-revision/guide-revision.graphql', import.meta.url),
    new URL('./legal-basis/legal-basis.graphql', import.meta.url),
    new URL('./guide-task/guide-task.graphql', import.meta.url),
    new URL('./list-entry/list-entry.graphql', import.meta.url),
    new URL('./directory-entry/directory-entry.graphql', import.meta.url),
    new URL('./code-list/code-list.graphql', import.meta.url),
    new URL('./document-kind/document-kind.graphql', import.meta.url),
    new URL('./guide-error-report/guide-error-report.graphql', import.meta.url),
    new URL('./item-search/item-search.graphql', import.meta.url),
  ],
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
