import { Package } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

export default defineMicrofrontend({
  name: 'courier-delivery',
  routes,
  navigation: [
    { to: '/courier-delivery', label: 'nav.shipments', icon: Package, audience: 'staff', roles: ['COU', 'OUT'] },
  ],
  messages: { 'zh-CN': messages },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
