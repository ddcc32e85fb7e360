import { useI18n } from 'vue-i18n';
import messages from '../../locales/editor.zh-CN.json' with { type: 'json' };
import type { Say } from '../view/say.ts';

/** The words of the editor. Call in a component's set-up. */
export function useSay(): Say {
  const { t } = useI18n();
  return (key, values = {}) => t(`guide-publishing.editor.${key}`, values);
}

/**
 * Brings the words of the editor with its page: everybody at work loads the manifest of every remote, but few ever
 * edit. Call first in the set-up of a page.
 */
export function useEditorMessages(): void {
  const { mergeLocaleMessage } = useI18n();
  mergeLocaleMessage('zh-CN', { 'guide-publishing': messages });
}
