import { useI18n } from 'vue-i18n';
import registers from '../locales/registers.zh-CN.json' with { type: 'json' };
import messages from '../locales/zh-CN.json' with { type: 'json' };

/** Words of this app, without its namespace. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

const told = new WeakSet<object>();

/**
 * Words of this app by their short key. Call in a component's set-up. They come with the first page: everybody at work
 * loads the manifest of every remote, but few keep guides.
 */
export function useSay(): Say {
  const { t, mergeLocaleMessage, messages: known } = useI18n();
  if (!told.has(known)) {
    told.add(known);
    mergeLocaleMessage('zh-CN', { 'guide-publishing': { ...messages, ...registers } });
  }
  return (key, values = {}) => t(`guide-publishing.${key}`, values);
}
