import type { RouteRecordRaw } from 'vue-router';

/** Pages under `/portal`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'portal.home',
    component: () => import('./pages/HomePage.vue'),
    meta: { title: 'portal.home.title' },
  },
  {
    path: 'bundles/:id',
    name: 'portal.bundle',
    component: () => import('./pages/BundlePage.vue'),
    props: true,
    meta: { title: 'portal.bundle.title' },
  },
  {
    path: 'bundles/:id/apply',
    name: 'portal.apply',
    component: () => import('./pages/ApplyPage.vue'),
    props: true,
    meta: { title: 'portal.apply.title', signedIn: true },
  },
  {
    path: 'guides',
    name: 'portal.guides',
    component: () => import('./pages/guide/GuideSearchPage.vue'),
    meta: { title: 'portal.guides.title' },
  },
  {
    path: 'guides/:code',
    name: 'portal.guide',
    component: () => import('./pages/guide/GuidePage.vue'),
    props: true,
    meta: { title: 'portal.guides.title' },
  },
  {
    path: 'guides/:code/compare',
    name: 'portal.guide-compare',
    component: () => import('./pages/guide/GuideComparePage.vue'),
    props: true,
    meta: { title: 'portal.guides.compare.title' },
  },
  {
    path: 'guide-reports/:number?',
    name: 'portal.guide-report',
    component: () => import('./pages/guide/GuideReportPage.vue'),
    props: true,
    meta: { title: 'portal.guides.report.title' },
  },
  {
    path: 'cases',
    name: 'portal.cases',
    component: () => import('./pages/CaseListPage.vue'),
    meta: { title: 'portal.cases.title', signedIn: true },
  },
  {
    path: 'messages',
    name: 'portal.messages',
    component: () => import('./pages/MessageListPage.vue'),
    meta: { title: 'portal.messages.title', signedIn: true },
  },
  {
    path: 'cases/:id',
    name: 'portal.case',
    component: () => import('./pages/CasePage.vue'),
    props: true,
    meta: { title: 'portal.case.title', signedIn: true },
  },
];
