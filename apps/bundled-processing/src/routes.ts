import type { RouteRecordRaw } from 'vue-router';
import { caseRoutes } from './cases/routes.ts';
import { designerRoutes } from './designer/routes.ts';

/** Pages under `/bundled-processing`. */
export const routes: readonly RouteRecordRaw[] = [...designerRoutes, ...caseRoutes];
