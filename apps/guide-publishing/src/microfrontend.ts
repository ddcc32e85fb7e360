import { BellRing, BookOpenText, FilePen, Library, ListChecks, MessageSquareWarning, Scale } from '@lucide/vue';
import { defineMicrofrontend } from '@onewindow/shell-contract';
import messages from './locales/nav.zh-CN.json' with { type: 'json' };
import { routes } from './routes.ts';

const keepers = ['DEP', 'SUP', 'ADM'];
const entry = (path: string, label: string, icon: typeof Scale, roles: readonly string[] = keepers) => ({
  to: `/guide-publishing${path}`,
  label: `nav.${label}`,
  icon,
  audience: 'staff' as const,
  roles,
});

export default defineMicrofrontend({
  name: 'guide-publishing',
  routes,
  navigation: [
    entry('', 'items', BookOpenText),
    entry('/revisions', 'revisions', FilePen, ['DEP', 'APR', 'SUP']),
    entry('/tasks', 'tasks', BellRing),
    entry('/reports', 'reports', MessageSquareWarning),
    entry('/lists', 'lists', ListChecks),
    entry('/bases', 'bases', Scale),
    entry('/registers', 'registers', Library),
  ],
  messages: { 'zh-CN': messages },
  frame: async () => (await import('@onewindow/ui/element')).ElementFrame,
});
