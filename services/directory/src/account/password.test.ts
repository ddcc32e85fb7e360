import { expect, it } from 'vitest';
import { hashPassword, UNKNOWN_LOGIN_HASH, verifyPassword } from './password.ts';

it('knows the password it hashed and no other', async () => {
  const hash = await hashPassword('一窗-2026');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword('一窗-2026', hash)).toBe(true);
  expect(await verifyPassword('一窗-2027', hash)).toBe(false);
});

it('salts each hash afresh', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
});

it('costs an unknown login what a wrong password costs', async () => {
  const costOf = (hash: string) => hash.split('$').slice(1, 4).join('$');
  expect(costOf(UNKNOWN_LOGIN_HASH)).toBe(costOf(await hashPassword('x')));
  expect(await verifyPassword('', UNKNOWN_LOGIN_HASH)).toBe(false);
});

it('takes a damaged hash for a bug, not for a wrong password', async () => {
  await expect(verifyPassword('x', 'plain')).rejects.toThrow('PHC');
});
