import type { RouteRecordRaw } from 'vue-router';

const roles = ['COU', 'OUT'];

/** Pages under `/courier-delivery`. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'courier-delivery.shipments',
    component: () => import('./pages/ShipmentListPage.vue'),
    meta: { title: 'courier-delivery.shipments.title', roles },
  },
  {
    path: 'shipments/:id',
    name: 'courier-delivery.shipment',
    component: () => import('./pages/ShipmentPage.vue'),
    meta: { title: 'courier-delivery.shipment.title', roles },
  },
];
