import { defineService } from '@onewindow/subgraph-kit';
import { keepCalendarYear } from './calendar/keep-calendar-year.ts';
import { DictionaryVersion } from './dictionary/dictionary.entity.ts';
import { dictionaryResolvers } from './dictionary/dictionary.resolvers.ts';
import { tellCachedPage, tellChangedPages } from './guide-page/cached-page.ts';
import { showGuidePage } from './guide-page/show-guide-page.ts';
import { GuideAct, GuideRevision } from './guide-revision/guide-revision.entity.ts';
import { guideRevisionResolvers } from './guide-revision/guide-revision.resolvers.ts';
import { publishDueGuides, sweepGuides } from './guide-revision/publish-due-guides.ts';
import { openTemplateTasks } from './guide-task/open-template-tasks.ts';
import { Item, ItemVersion } from './item/item.entity.ts';
import { itemResolvers } from './item/item.resolvers.ts';
import { itemActResolvers } from './item/item-acts.resolvers.ts';
import { itemFactsResolvers } from './item/item-facts.resolvers.ts';
import { itemSearchResolvers } from './item-search/item-search.resolvers.ts';
import { suspendUnrevisedJob, sweepRegisters } from './legal-basis/suspend-unrevised.ts';
import { createCatalog } from './migrations/create-catalog.ts';
import { createGuides } from './migrations/create-guides.ts';
import { createRegisters } from './migrations/create-registers.ts';
import { createSearch } from './migrations/create-search.ts';
import { keepOrganization } from './organization/keep-organization.ts';
import { registerResolvers } from './register/register.resolvers.ts';
import { seedCatalog } from './seeds/catalog.seed.ts';
import { exportSheet } from './sheet/export/export-sheet.ts';
import { importSheet } from './sheet/import/import-sheet.ts';

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
    ...guideRevisionResolvers,
    ...itemSearchResolvers,
    ...registerResolvers,
    Item: { ...itemResolvers.Item, ...itemFactsResolvers.Item },
    Query: {
      ...itemSearchResolvers.Query,
      ...itemResolvers.Query,
      ...guideRevisionResolvers.Query,
      ...dictionaryResolvers.Query,
      ...registerResolvers.Query,
    },
    Mutation: { ...guideRevisionResolvers.Mutation, ...itemActResolvers.Mutation, ...registerResolvers.Mutation },
  },
  entities: [Item, ItemVersion, GuideRevision, GuideAct, DictionaryVersion],
  migrations: [createCatalog, createGuides, createRegisters, createSearch],
  appendOnly: ['item_version', 'dictionary_version', 'guide_act', 'register_entry', 'legal_change'],
  events: {
    CalendarPublished: keepCalendarYear,
    GuidePublished: openTemplateTasks,
    OrganizationPublished: keepOrganization,
  },
  jobs: {
    'publish-due-guides': publishDueGuides,
    'sweep-guides': sweepGuides,
    'suspend-unrevised': suspendUnrevisedJob,
    'sweep-registers': sweepRegisters,
  },
  internal: { 'cached-page': tellCachedPage, 'changed-pages': tellChangedPages },
  routes: [
    { method: 'GET', path: '/g/', handle: showGuidePage },
    { method: 'GET', path: '/guide-sheets/', handle: exportSheet },
    { method: 'POST', path: '/guide-sheets/', handle: importSheet },
  ],
  seed: seedCatalog,
});
