import type { RouteRecordRaw } from 'vue-router';

/** Pages under `/system-administration`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'system-administration.organizations',
    component: () => import('./pages/OrganizationListPage.vue'),
    meta: { title: 'system-administration.organizations.title', roles: ['ADM', 'SUP'] },
  },
];
