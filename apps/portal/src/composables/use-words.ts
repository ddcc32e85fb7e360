import { useI18n } from 'vue-i18n';
import type { Words } from '../view/words.ts';

/** Speaks sentences of this app, and lists names in the way of the language. Call in a component's set-up. */
export function useWords(): { say: (sentence: Words) => string; join: (items: readonly string[]) => string } {
  const { t } = useI18n();
  return {
    say: ({ key, params }) => t(`portal.${key}`, params),
    join: (items) => items.join(t('portal.join')),
  };
}
