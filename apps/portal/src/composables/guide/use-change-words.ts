import type { GuideChange } from '@onewindow/guide-lint';
import { useI18n } from 'vue-i18n';
import messages from '../../locales/guide-compare.zh-CN.json' with { type: 'json' };
import { shownValue } from '../../view/guide/change-value.ts';
import { useGuideLabels } from './use-guide-labels.ts';

/** Words of a comparison; they come with the first one, because most readers compare nothing. */
export function useChangeWords() {
  const { t, te, mergeLocaleMessage } = useI18n();
  if (!te('portal.guideCompare.yes', 'zh-CN')) mergeLocaleMessage('zh-CN', { portal: messages });
  const labels = useGuideLabels();
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    t(`portal.guideCompare.${key}`, values);
  const fieldOf = (field: string) =>
    say(`field.${te(`portal.guideCompare.field.${field}`, 'zh-CN') ? field : 'other'}`);
  const elementOf = (element: string) => say(`element.${element}`);

  /** What happened, in one sentence. */
  function title({ kind, element, field, row }: GuideChange): string {
    if (kind !== 'CHANGED') return say(kind.toLowerCase(), { row: row || elementOf(element) });
    if (row !== '') return say('changedRow', { row, field: fieldOf(field) });
    if (field !== '') return say('changedField', { field: `${elementOf(element)}${fieldOf(field)}` });
    return say('changed', { element: elementOf(element) });
  }

  /** One side of a change, a line for each value. */
  function lines(change: GuideChange, value: unknown): readonly string[] {
    const shown = shownValue(change, value);
    switch (shown.kind) {
      case 'NOTHING':
        return [say('nothing')];
      case 'TEXT':
        return [shown.text];
      case 'LINES':
        return shown.lines;
      case 'CODES':
        return shown.codes.map((code) => labels.value[shown.list]?.[code] ?? code);
      case 'WORDS':
        return shown.keys.map((key) => say(key, shown.values));
    }
  }

  return { say, title, lines };
}
