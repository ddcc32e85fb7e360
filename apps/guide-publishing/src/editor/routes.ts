import type { RouteRecordRaw } from 'vue-router';

/** The editor, under `/guide-publishing`. */
export const editorRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'revisions/:id',
    name: 'guide-publishing.revision',
    component: () => import('./pages/GuideEditorPage.vue'),
    props: true,
    meta: { title: 'guide-publishing.nav.revisions', roles: ['DEP', 'APR', 'SUP'], layout: 'canvas' },
  },
];
