import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStandaloneEnv } from './env.ts';
import { assertFreePort } from './port.ts';
import { StartProblem, wordsOf } from './problem.ts';
import { keptSecret } from './secret.ts';

const home = mkdtempSync(path.join(tmpdir(), 'onewindow-start-'));
afterAll(() => rmSync(home, { recursive: true }));

const secret = 'a'.repeat(32);

test('the secret is made once, private to its user', async () => {
  const first = await keptSecret(path.join(home, 'new'));
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(await keptSecret(path.join(home, 'new'))).toBe(first);
  expect(statSync(path.join(home, 'new/secret')).mode & 0o777).toBe(0o600);
});

test('two starts at once agree on one secret', async () => {
  const [a, b] = await Promise.all([keptSecret(path.join(home, 'both')), keptSecret(path.join(home, 'both'))]);
  expect(a).toBe(b);
});

test('an unwritable data directory is one sentence', async () => {
  writeFileSync(path.join(home, 'file'), '');
  const error = await keptSecret(path.join(home, 'file/data')).catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(StartProblem);
  expect(wordsOf(error)).toMatch(
    /^The data directory .* cannot be written \(ENOTDIR\); set DATA_DIR to a directory you own\.$/,
  );
});

test('a busy port is one sentence', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await expect(assertFreePort('127.0.0.1', port)).rejects.toThrow(`Port ${port} is busy; stop what uses it`);
  await new Promise((resolve) => server.close(resolve));
  await expect(assertFreePort('127.0.0.1', port)).resolves.toBeUndefined();
});

test('without a database of its own an installation is the sample city, with one it is not', () => {
  expect(readStandaloneEnv(secret, {})).toMatchObject({
    gateway: { demo: true, port: 4000, host: '127.0.0.1' },
    databaseUrl: null,
  });
  expect(readStandaloneEnv(secret, { DATABASE_URL: 'postgres://a@b/c' }).gateway.demo).toBe(false);
  expect(readStandaloneEnv(secret, { DATABASE_URL: 'postgres://a@b/c', DEMO: '1' }).gateway.demo).toBe(true);
});

test('the sample city is refused where others can reach it', () => {
  expect(() => readStandaloneEnv(secret, { HOST: '0.0.0.0' })).toThrow(StartProblem);
  expect(() => readStandaloneEnv(secret, { HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example' })).toThrow(/sample city/);
  expect(
    readStandaloneEnv(secret, { HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example', DEMO: '0' }).gateway.publicUrl,
  ).toBe('https://a.example');
});
