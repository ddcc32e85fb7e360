import messages from '../../locales/editor.zh-CN.json' with { type: 'json' };
import type { Say } from './say.ts';

/** The message under a key, or undefined: for tests that every code has its words. */
export function messageOf(key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages.editor);
  return typeof found === 'string' ? found : undefined;
}

/** The words of the locale file itself; a missing message or value fails the test. */
export const sayZh: Say = (key, values = {}) => {
  const message = messageOf(key);
  if (message === undefined) throw new Error(`No message ${key}`);
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Message ${key} wants ${name}`);
    return String(value);
  });
};
