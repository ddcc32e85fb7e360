import type { RouteRecordRaw } from 'vue-router';

/** Pages under `/portal`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'portal.home',
    component: () => import('./pages/HomePage.vue'),
    meta: { title: 'portal.home.title' },
  },
];
