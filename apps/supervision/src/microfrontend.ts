import { BellRing } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

export default defineMicrofrontend({
  name: 'supervision',
  routes,
  navigation: [
    { to: '/supervision', label: 'nav.alerts', icon: BellRing, audience: 'staff', roles: ['SUP', 'MON', 'CMP'] },
  ],
  messages: { 'zh-CN': messages },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
