import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConfirmation } from './confirmation.ts';
import { createToasts } from './toasts.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a toast leaves after six seconds, an undo after thirty', () => {
  const toasts = createToasts();
  toasts.show({ kind: 'done', text: 'a' });
  toasts.show({ kind: 'done', text: 'b', undo: { label: 'undo', run: () => {} } });
  vi.advanceTimersByTime(6_000);
  expect(toasts.list.map(({ text }) => text)).toEqual(['b']);
  vi.advanceTimersByTime(24_000);
  expect(toasts.list).toEqual([]);
});

test('at most four stand at a time', () => {
  const toasts = createToasts();
  for (const text of ['1', '2', '3', '4', '5']) toasts.show({ kind: 'info', text });
  expect(toasts.list.map(({ text }) => text)).toEqual(['2', '3', '4', '5']);
});

test('a question waits for its answer; a second one answers the first with no', async () => {
  const { ask, answer, question } = createConfirmation();
  const first = ask({ title: 'first', action: 'go' });
  const second = ask({ title: 'second', action: 'go' });
  expect(await first).toBe(false);
  expect(question.value?.title).toBe('second');
  answer(true);
  expect(await second).toBe(true);
  expect(question.value).toBeNull();
});
