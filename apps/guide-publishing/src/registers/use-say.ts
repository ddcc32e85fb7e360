import { useI18n } from 'vue-i18n';

/** Words of this app, without its namespace. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

/** Words of this app by their short key. Call in a component's set-up. */
export function useSay(): Say {
  const { t } = useI18n();
  return (key, values = {}) => t(`guide-publishing.${key}`, values);
}
