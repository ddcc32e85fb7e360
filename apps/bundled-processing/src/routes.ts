import type { RouteRecordRaw } from 'vue-router';

/** Pages under `/bundled-processing`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'bundled-processing.bundles',
    component: () => import('./pages/BundleListPage.vue'),
    meta: { title: 'bundled-processing.bundles.title', roles: ['LEAD', 'CO'] },
  },
];
