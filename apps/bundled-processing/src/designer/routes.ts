import type { RouteRecordRaw } from 'vue-router';

/** The designer of bundles, under `/bundled-processing`. */
export const designerRoutes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'bundled-processing.bundles',
    component: () => import('../pages/BundleListPage.vue'),
    meta: { title: 'bundled-processing.bundles.title', roles: ['LEAD', 'CO'] },
  },
];
