import { useI18n } from 'vue-i18n';
import type { Say } from '../view/say.ts';

/** The words of the designer. Call in a component's set-up. */
export function useSay(): Say {
  const { t } = useI18n();
  return (key, values = {}) => t(`bundled-processing.designer.${key}`, values);
}
