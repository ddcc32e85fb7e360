import { expect, test, vi } from 'vitest';
import { TimeLimitExceeded, withTimeLimit } from './with-time-limit.ts';

test('what hangs is given up', async () => {
  await expect(withTimeLimit(new Promise(() => {}), 5)).rejects.toBeInstanceOf(TimeLimitExceeded);
});

test('what answers in time is passed on, and no timer stays behind', async () => {
  vi.useFakeTimers();
  await expect(withTimeLimit(Promise.resolve(1), 8_000)).resolves.toBe(1);
  await expect(withTimeLimit(Promise.reject(new Error('no')), 8_000)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
