import { Network } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

export default defineMicrofrontend({
  name: 'system-administration',
  routes,
  navigation: [
    {
      to: '/system-administration',
      label: 'nav.organizations',
      icon: Network,
      audience: 'staff',
      roles: ['ADM', 'SUP'],
    },
  ],
  messages: { 'zh-CN': messages },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
