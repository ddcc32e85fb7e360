import locale from './locales/zh-CN.json' with { type: 'json' };

const words: Readonly<Record<string, string | readonly string[]>> = locale;

/** The word of a key with its `{params}` filled in; the key itself where there is none. */
export function word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
  const text = words[key];
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Words that mean the same. */
export function labelsOf(key: string): readonly string[] {
  const labels = words[key];
  return Array.isArray(labels) ? (labels as readonly string[]) : [];
}
