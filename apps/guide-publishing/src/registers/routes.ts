import type { RouteRecordRaw } from 'vue-router';

const keepers = ['DEP', 'SUP', 'ADM'];

/** Pages of the registers that guides draw on, and of the work they make. */
export const registerRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'bases',
    name: 'guide-publishing.bases',
    component: () => import('./bases/BasisListPage.vue'),
    meta: { title: 'guide-publishing.nav.bases', roles: keepers },
  },
  {
    path: 'bases/:id',
    name: 'guide-publishing.basis',
    component: () => import('./bases/BasisPage.vue'),
    props: true,
    meta: { title: 'guide-publishing.nav.bases', roles: keepers },
  },
  {
    path: 'lists',
    name: 'guide-publishing.lists',
    component: () => import('./lists/ListsPage.vue'),
    meta: { title: 'guide-publishing.nav.lists', roles: keepers },
  },
  {
    path: 'tasks',
    name: 'guide-publishing.tasks',
    component: () => import('./tasks/TaskListPage.vue'),
    meta: { title: 'guide-publishing.nav.tasks', roles: keepers },
  },
  {
    path: 'reports',
    name: 'guide-publishing.reports',
    component: () => import('./reports/ReportListPage.vue'),
    meta: { title: 'guide-publishing.nav.reports', roles: keepers },
  },
  {
    path: 'registers',
    name: 'guide-publishing.registers',
    component: () => import('./codes/RegistersPage.vue'),
    meta: { title: 'guide-publishing.nav.registers', roles: keepers },
  },
];
