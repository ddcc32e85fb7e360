import { Layers } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

export default defineMicrofrontend({
  name: 'bundled-processing',
  routes,
  navigation: [{ to: '/bundled-processing', label: 'nav.bundles', icon: Layers, audience: 'staff', roles: ['LEAD', 'CO'] }],
  messages: { 'zh-CN': messages },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
