import type { RouteRecordRaw } from 'vue-router';
import { editorRoutes } from './editor/routes.ts';
import { registerRoutes } from './registers/routes.ts';

/** Pages under `/guide-publishing`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'guide-publishing.items',
    component: () => import('./items/ItemListPage.vue'),
    meta: { title: 'guide-publishing.nav.items', roles: ['DEP', 'SUP', 'ADM'] },
  },
  {
    path: 'items/:code',
    name: 'guide-publishing.item',
    component: () => import('./items/ItemPage.vue'),
    props: true,
    meta: { title: 'guide-publishing.nav.items', roles: ['DEP', 'APR', 'SUP', 'ADM'] },
  },
  {
    path: 'revisions',
    name: 'guide-publishing.revisions',
    component: () => import('./revisions/RevisionListPage.vue'),
    meta: { title: 'guide-publishing.nav.revisions', roles: ['DEP', 'APR', 'SUP'] },
  },
  ...editorRoutes,
  {
    path: 'sheets',
    name: 'guide-publishing.sheets',
    component: () => import('./sheets/SheetsPage.vue'),
    meta: { title: 'guide-publishing.nav.sheets', roles: ['DEP', 'SUP', 'ADM'] },
  },
  {
    path: 'handbook',
    name: 'guide-publishing.handbook',
    component: () => import('./handbook/HandbookPage.vue'),
    meta: { title: 'guide-publishing.nav.handbook', roles: ['DEP', 'SUP', 'ADM'] },
  },
  ...registerRoutes,
];
