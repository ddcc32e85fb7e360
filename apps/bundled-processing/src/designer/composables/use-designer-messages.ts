import { useI18n } from 'vue-i18n';
import messages from '../../locales/designer.zh-CN.json' with { type: 'json' };

/**
 * Brings the words of the designer with its pages: everybody at work loads the manifest of every remote, but
 * few ever design. Call first in the set-up of a page.
 */
export function useDesignerMessages(): void {
  const { mergeLocaleMessage } = useI18n();
  mergeLocaleMessage('zh-CN', { 'bundled-processing': messages });
}
