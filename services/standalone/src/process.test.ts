import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';

const main = path.join(import.meta.dirname, 'main.ts');
const dataDir = mkdtempSync(path.join(tmpdir(), 'onewindow-city-'));
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await eventually(() => !isAlive(databaseProcess()));
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  /** Everything it wrote until it was ready or ended. */
  text: string;
  url: string | null;
}

/** Runs the process that `npm start` runs until it is ready or ends. */
async function start(port: string): Promise<Started> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: port,
    HOST: '',
    DATABASE_URL: '',
    DEMO: '',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const lines: string[] = [];
  const ended = once(child, 'close');
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        const found = /^OneWindow ready at (\S+)$/.exec(line);
        if (found?.[1]) resolve(found[1]);
      });
    }
  });
  const url = await Promise.race([ready, ended.then(() => null)]);
  return { child, url, text: lines.join('\n') };
}

function databaseProcess(): number {
  try {
    return Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function eventually(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !holds(); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

/** Leaves a mark in the city's database, or finds it. */
async function mark(statement: string): Promise<number | null> {
  const password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim();
  const port = Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]);
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'onewindow' });
  await client.connect();
  const { rowCount } = await client.query(statement).finally(() => client.end());
  return rowCount;
}

test('a newcomer starts, stops, starts again and finds everything kept; nothing is left after kill -9', async () => {
  const first = await start('0');
  expect(first.url, first.text).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(first.text).toContain('sample city: directory, ');
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  await mark('create table public.kept as select 1 as n');

  const busy = await start(new URL(first.url ?? '').port);
  expect(busy.child.exitCode).toBe(1);
  expect(busy.text).toMatch(
    /^Port \d+ is busy; stop what uses it \(perhaps another OneWindow\), or choose another with PORT\.$/,
  );

  const database = databaseProcess();
  expect(isAlive(database)).toBe(true);
  first.child.kill('SIGTERM');
  const [code] = await once(first.child, 'exit');
  expect(code).toBe(0);
  expect(isAlive(database)).toBe(false);

  const second = await start('0');
  expect(second.url, second.text).not.toBeNull();
  expect(await mark('select n from public.kept')).toBe(1);
  const survivor = databaseProcess();
  second.child.kill('SIGKILL');
  await eventually(() => !isAlive(survivor));

  const third = await start('0');
  expect(third.url, third.text).not.toBeNull();
  expect(await mark('select n from public.kept')).toBe(1);
  third.child.kill('SIGINT');
  await once(third.child, 'exit');
  expect(isAlive(databaseProcess())).toBe(false);
}, 180_000);
