import { useI18n } from 'vue-i18n';
import messages from '../locales/guide.zh-CN.json' with { type: 'json' };

/** Words a message of the guide view; `key` without the namespace. */
export type GuideSay = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the guide view. Call in a component's set-up. */
export function useGuideSay(): GuideSay {
  const { t } = useI18n();
  return (key, values = {}) => t(`ui.guide.${key}`, values);
}

/** Brings the words with the first guide that is shown: most pages show none. */
export function useGuideMessages(): void {
  const { mergeLocaleMessage, te } = useI18n();
  if (!te('ui.guide.missing', 'zh-CN')) mergeLocaleMessage('zh-CN', { ui: { guide: messages } });
}
