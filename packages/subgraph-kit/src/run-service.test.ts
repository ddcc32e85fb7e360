import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { EnvironmentError, readServiceEnv } from './env.ts';
import { createHttpCaller } from './http-caller.ts';
import { notebook, notebookEvents } from './notebook/notebook.fixture.ts';
import { createTestDatabase, type TestDatabase, testSecret } from './testing/index.ts';

const main = fileURLToPath(new URL('notebook/main.fixture.ts', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('adminUrl'), [notebook], notebookEvents);
});
afterAll(() => database.drop());

function run(environment: NodeJS.ProcessEnv): { child: ReturnType<typeof spawn>; output: () => string } {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...environment }, stdio: 'pipe' });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return { child, output: () => output };
}

test('a service process serves, and ends politely on SIGTERM', async () => {
  const environment = {
    DATABASE_URL: database.adminUrl,
    INTERNAL_SECRET: testSecret,
    PORT: '0',
    SMTP_URL: '',
    EVENTS_FILE: notebookEvents,
  };
  const { child, output } = run(environment);
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = /ready at (\S+)\n/.exec(output());
      if (ready?.[1]) resolve(ready[1]);
    });
    exited.then(() => reject(new Error(output())));
  });
  const peer = createHttpCaller(url, testSecret);
  expect(await peer.internal('double', { value: 2 })).toEqual({ twice: 4 });
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  await peer.close();
});

test('a wrong environment ends in one sentence that names the variables', async () => {
  const { child, output } = run({ DATABASE_URL: 'nonsense', PORT: '' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  const lines = output().trim().split('\n');
  expect(lines).toHaveLength(1);
  for (const name of ['DATABASE_URL', 'INTERNAL_SECRET', 'PORT']) expect(lines[0]).toContain(name);
});

test('an empty value counts as absent', () => {
  const env = readServiceEnv({
    DATABASE_URL: 'postgres://db/x',
    INTERNAL_SECRET: 'sixteen-characters',
    PORT: '1',
    HOST: '',
  });
  expect(env).toMatchObject({ HOST: '127.0.0.1', PORT: 1, DEMO: false, POOL_MAX: 4 });
  expect(() => readServiceEnv({ PORT: '70000' })).toThrow(EnvironmentError);
});
