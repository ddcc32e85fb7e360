import { Bell, BookOpenText, ClipboardList, House } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import guideWords from './locales/guides.zh-CN.json' with { type: 'json' };
import messageWords from './locales/messages.zh-CN.json' with { type: 'json' };
import messages from './locales/zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

export default defineMicrofrontend({
  name: 'portal',
  routes,
  navigation: [
    { to: '/portal', label: 'nav.home', icon: House, audience: 'public' },
    { to: '/portal/guides', label: 'guides.nav', icon: BookOpenText, audience: 'public' },
    { to: '/portal/cases', label: 'nav.cases', icon: ClipboardList, audience: 'public' },
    { to: '/portal/messages', label: 'messages.title', icon: Bell, audience: 'public' },
  ],
  messages: { 'zh-CN': { ...messages, ...messageWords, ...guideWords } },
});
