import { readFileSync } from 'node:fs';

const words = JSON.parse(readFileSync(new URL('./locales/zh-CN.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

/** The Chinese of a public page by key, with its values; unknown keys show themselves. */
export function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
