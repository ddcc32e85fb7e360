import type { RouteRecordRaw } from 'vue-router';

/** Pages under `/supervision`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'supervision.alerts',
    component: () => import('./pages/AlertListPage.vue'),
    meta: { title: 'supervision.alerts.title', roles: ['SUP', 'MON', 'CMP'] },
  },
];
