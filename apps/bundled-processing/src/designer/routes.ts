import type { RouteRecordRaw } from 'vue-router';

const readers = ['LEAD', 'CO', 'DEP', 'REV', 'APR', 'SUP', 'MON'];

/** The designer of bundles, under `/bundled-processing`. */
export const designerRoutes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'bundled-processing.bundles',
    component: () => import('./pages/BundleListPage.vue'),
    meta: { title: 'bundled-processing.bundles.title', roles: readers },
  },
  {
    path: 'bundles/:id',
    name: 'bundled-processing.bundle',
    component: () => import('./pages/DesignerPage.vue'),
    meta: { title: 'bundled-processing.bundles.design', roles: readers, layout: 'canvas' },
  },
];
