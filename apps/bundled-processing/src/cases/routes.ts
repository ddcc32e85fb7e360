import type { RouteRecordRaw } from 'vue-router';

const roles = ['ACC', 'REV', 'APR', 'OUT', 'LEAD', 'CO', 'SUP', 'MON'];

/** Work lists and case pages, under `/bundled-processing`. */
export const caseRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'work',
    name: 'bundled-processing.work',
    component: () => import('./pages/WorkListPage.vue'),
    meta: { title: 'bundled-processing.cases.title', roles },
  },
  {
    path: 'cases/:id',
    redirect: ({ params }) => ({ name: 'bundled-processing.case', params }),
  },
  {
    path: 'work/:id',
    name: 'bundled-processing.case',
    component: () => import('./pages/CasePage.vue'),
    meta: { title: 'bundled-processing.cases.caseTitle', roles },
  },
];
