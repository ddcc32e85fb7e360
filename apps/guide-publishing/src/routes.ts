import type { RouteRecordRaw } from 'vue-router';

/** Pages under `/guide-publishing`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'guide-publishing.items',
    component: () => import('./pages/ItemListPage.vue'),
    meta: { title: 'guide-publishing.items.title', roles: ['DEP', 'SUP', 'ADM'] },
  },
];
