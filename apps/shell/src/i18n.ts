import type { MessageTree, Microfrontend } from '@onewindow/shell-contract';
import { uiMessages } from '@onewindow/ui/messages';
import { createI18n } from 'vue-i18n';
import messages from './locales/zh-CN.json' with { type: 'json' };
import { compileMessage } from './message-compiler.ts';

const locale = 'zh-CN';

/** The one instance of the page. A missing key shows itself and is reported, it never breaks a page. */
export function createShellI18n() {
  return createI18n({
    legacy: false,
    locale,
    messageCompiler: compileMessage,
    messages: { [locale]: { shell: messages, ui: uiMessages[locale] } as MessageTree },
    missingWarn: import.meta.env.DEV,
    fallbackWarn: false,
  });
}

export type ShellI18n = ReturnType<typeof createShellI18n>;

/** Puts a remote's messages under its own name. */
export function addMessages(i18n: ShellI18n, { name, messages: added }: Microfrontend): void {
  i18n.global.mergeLocaleMessage(locale, { [name]: added[locale] });
}
