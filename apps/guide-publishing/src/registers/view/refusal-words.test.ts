import { expect, test } from 'vitest';
import messages from '../../locales/zh-CN.json' with { type: 'json' };
import { refusalWords } from './refusal-words.ts';

/** Words of the app as vue-i18n answers them: the key itself when there are none. */
const say = (key: string, values: Record<string, unknown> = {}): string => {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);
  if (typeof found !== 'string') return `guide-publishing.${key}`;
  return found.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
};

test('an issue says which field and what to do; one without words of its own is said too', () => {
  const refused = (code: string) =>
    refusalWords({ __typename: 'ValidationFailed', issues: [{ path: 'title', code }] }, say);
  expect(refused('BOOK_MARKS')).toBe('名称要带书名号，如《××条例》，一次登记一部。');
  expect(refused('BASIS_ABOLISHED')).toContain('请修订指南');
  expect(refused('BRAND_NEW')).toBe('名称的写法不对，请对照提示再看一遍。');
});
