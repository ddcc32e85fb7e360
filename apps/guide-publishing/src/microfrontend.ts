import { BookOpenText } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

export default defineMicrofrontend({
  name: 'guide-publishing',
  routes,
  navigation: [
    {
      to: '/guide-publishing',
      label: 'nav.items',
      icon: BookOpenText,
      audience: 'staff',
      roles: ['DEP', 'SUP', 'ADM'],
    },
  ],
  messages: { 'zh-CN': messages },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
