import { expect, it } from 'vitest';
import { SignInGate } from './sign-in-gate.ts';

it('takes so many attempts a minute and says when the next one is taken', () => {
  const gate = new SignInGate();
  expect([0, 1_000, 2_000].map((at) => gate.take(at, 3))).toEqual([null, null, null]);
  expect(gate.take(10_000, 3)).toBe(50);
  expect(gate.take(60_000, 3)).toBeNull();
  expect(gate.take(60_500, 3)).toBe(1);
});

it('counts each address by itself', () => {
  const gate = new SignInGate();
  expect([0, 1, 2].map((at) => gate.takeFrom('a', at, 2))).toEqual([null, null, 60]);
  expect(gate.takeFrom('b', 3, 2)).toBeNull();
  expect(gate.takeFrom('a', 60_001, 2)).toBeNull();
});

it('remembers no more addresses than it can hold', () => {
  const gate = new SignInGate();
  for (let index = 0; index < 25_000; index += 1) gate.takeFrom(`address ${index}`, index, 1);
  expect(gate.takeFrom('address 24999', 25_000, 1)).toBe(60);
});

it('lets one login in one by one, and another at the same time', async () => {
  const gate = new SignInGate();
  const running = new Set<string>();
  let overlapped = false;
  const work = (login: string) =>
    gate.inTurn(login, async () => {
      expect(running.has(login)).toBe(false);
      overlapped ||= running.size > 0;
      running.add(login);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.delete(login);
      return login;
    });
  expect(await Promise.all(['a', 'a', 'b', 'a', 'b'].map(work))).toEqual(['a', 'a', 'b', 'a', 'b']);
  expect(overlapped).toBe(true);
});

it('gives the next one its turn after a failure', async () => {
  const gate = new SignInGate();
  const failed = gate.inTurn('a', () => Promise.reject(new Error('database gone')));
  const next = gate.inTurn('a', async () => 'in');
  await expect(failed).rejects.toThrow('database gone');
  expect(await next).toBe('in');
});

it('never hashes more at a time than allowed, and finishes all', async () => {
  const gate = new SignInGate();
  let running = 0;
  let most = 0;
  const work = () =>
    gate.hash(2, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
    });
  await Promise.all(Array.from({ length: 20 }, work));
  expect([most, running]).toEqual([2, 0]);
});
