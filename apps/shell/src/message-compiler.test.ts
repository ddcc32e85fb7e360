import { expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { compileMessage } from './message-compiler.ts';

const words = { plain: 'as it | stands @here', named: '{a} of {b}', twice: '{a}{a}', list: 'x {0} y' };
const { t } = createI18n({
  legacy: false,
  locale: 'en',
  messageCompiler: compileMessage,
  messages: { en: words },
}).global;

test.each([
  ['plain', {}, 'as it | stands @here'],
  ['named', { a: 1, b: 2 }, '1 of 2'],
  ['twice', { a: 'x' }, 'xx'],
  ['named', { a: 0 }, '0 of '],
])('%s with %o reads "%s"', (key, params, text) => expect(t(key, params)).toBe(text));

test('what was passed is text, never a pattern', () => {
  expect(t('named', { a: '{b}', b: 2 })).toBe('{b} of 2');
});
