import { expect, test } from 'vitest';
import messages from '../locales/zh-CN.json' with { type: 'json' };
import { type Light, lightWords } from './light-words.ts';

const lights: readonly Light[] = ['GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY', 'NONE'];

test('every light has a word of its own', () => {
  const words = lights.map((light) => lightWords({ light }).word.replace('ui.light.', ''));
  for (const word of words) expect(messages.light).toHaveProperty(word);
  expect(new Set(words).size).toBe(lights.length);
});

test('overdue days are counted without a sign', () => {
  expect(lightWords({ light: 'RED', days: -2 }).detail).toEqual({ key: 'ui.light.over', params: { days: 2 } });
});

test('the last day says until when, not how many days', () => {
  expect(lightWords({ light: 'ORANGE', days: 0, time: '17:00' })).toMatchObject({ note: '17:00' });
  expect(lightWords({ light: 'ORANGE', days: 0, time: '17:00' }).detail).toBeUndefined();
});

test('a pause says why and keeps the number back', () => {
  const words = lightWords({ light: 'GREY', days: 3, note: 'waiting' });
  expect(words.note).toBe('waiting');
  expect(words.detail).toBeUndefined();
});

test('what is done is green, even when it was late', () => {
  expect(lightWords({ light: 'RED', days: -1, done: true })).toMatchObject({ tone: 'GREEN', word: 'ui.light.done' });
});
