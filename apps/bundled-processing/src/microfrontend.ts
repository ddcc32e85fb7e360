import { ClipboardList, Layers } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import caseMessages from './locales/cases.zh-CN.json' with { type: 'json' };
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

const workers = ['ACC', 'REV', 'APR', 'OUT', 'SUP', 'MON', 'LEAD'];

export default defineMicrofrontend({
  name: 'bundled-processing',
  routes,
  navigation: [
    { to: '/bundled-processing/work', label: 'nav.work', icon: ClipboardList, audience: 'staff', roles: workers },
    { to: '/bundled-processing', label: 'nav.bundles', icon: Layers, audience: 'staff', roles: ['LEAD', 'CO'] },
  ],
  messages: { 'zh-CN': { ...messages, ...caseMessages } },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
