import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { startPostgres } from './index.ts';
import { ask, waitFor } from './postmaster.ts';
import { isAlive } from './start-lock.ts';

interface Started {
  url: string;
  pid: number;
  port: number;
  lines: string[];
  problem?: string;
}

const FIXTURE = path.join(import.meta.dirname, 'parent.fixture.ts');
const children: ChildProcess[] = [];
const homes: string[] = [];

function newHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'onewindow-postgres-'));
  homes.push(home);
  return path.join(home, 'data', 'postgres');
}

async function startInChild(dataDir: string): Promise<{ child: ChildProcess; started: Started }> {
  const child = spawn(process.execPath, [FIXTURE, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, started: JSON.parse(String(line)) };
}

/** Whether any process names the directory in its command line: the server or its watchdog. */
function hasProcess(dataDir: string): boolean {
  const lines =
    process.platform === 'linux'
      ? readdirSync('/proc').map((pid) => readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' '))
      : execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return lines.some((line) => line.includes(`-D ${dataDir} `));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

test('a start creates the database, a clean stop leaves no process, a second start keeps the data', async () => {
  const dataDir = newHome();
  const { child, started } = await startInChild(dataDir);
  expect(started.lines).toEqual(['creating the database files']);
  const [settings] = await ask(
    started.url,
    "select current_setting('listen_addresses') as address, current_database()",
  );
  expect(settings).toEqual({ address: '127.0.0.1', current_database: 'onewindow' });
  await ask(started.url, "create table kept as select 'kept'::text as word");
  expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(isAlive(started.pid)).toBe(false);
  expect(hasProcess(dataDir)).toBe(false);
  const second = await startInChild(dataDir);
  expect(second.started.lines).toEqual([]);
  expect(await ask(second.started.url, 'select word from kept')).toEqual([{ word: 'kept' }]);
});

test('kill -9 of the parent ends the server, and the next start recovers', async () => {
  const dataDir = newHome();
  const { child, started } = await startInChild(dataDir);
  await ask(started.url, 'create table kept (n int)');
  child.kill('SIGKILL');
  const again = await startInChild(dataDir);
  expect(again.started.problem).toBeUndefined();
  expect(again.started.pid).not.toBe(started.pid);
  expect(isAlive(started.pid)).toBe(false);
  expect(await ask(again.started.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  again.child.kill('SIGKILL');
  expect(await waitFor(() => !hasProcess(dataDir), 20_000)).toBe(true);
});

test('kill -9 of the server brings it back at the same address', async () => {
  const dataDir = newHome();
  const server = await startPostgres({ dataDir, log: () => undefined, forTests: true });
  const { port, pid } = server;
  process.kill(pid, 'SIGKILL');
  const back = await waitFor(
    () =>
      ask(server.adminUrl, 'select 1').then(
        () => server.pid !== pid,
        () => false,
      ),
    20_000,
  );
  expect(back).toBe(true);
  expect(server.port).toBe(port);
  await server.stop();
  // Helpers of the killed server end by themselves, when they notice that it is gone.
  expect(await waitFor(async () => !hasProcess(dataDir), 10_000)).toBe(true);
});

test('a second process uses the running server and leaves it running', async () => {
  const dataDir = newHome();
  const first = await startInChild(dataDir);
  const second = await startInChild(dataDir);
  expect(second.started.pid).toBe(first.started.pid);
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
  expect(await ask(first.started.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('two processes that start at once share one server', async () => {
  const dataDir = newHome();
  const [a, b] = await Promise.all([startInChild(dataDir), startInChild(dataDir)]);
  expect(a.started.problem ?? b.started.problem).toBeUndefined();
  expect(a.started.pid).toBe(b.started.pid);
});

test('a busy port is replaced, a pid file of somebody else is not taken for a server', async () => {
  const dataDir = newHome();
  await (await startPostgres({ dataDir, log: () => undefined, forTests: true })).stop();
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const address = busy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  writeFileSync(path.join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n${port}\n\n127.0.0.1\n`);
  const lines: string[] = [];
  const server = await startPostgres({ dataDir, port, log: (line) => lines.push(line), forTests: true });
  expect(lines).toEqual([`port ${port} is busy, PostgreSQL takes ${server.port}`]);
  expect(hasProcess(dataDir)).toBe(true);
  await server.stop();
  busy.close();
});

test('conditions a person must mend are one sentence', async () => {
  const home = path.dirname(path.dirname(newHome()));
  writeFileSync(path.join(home, 'file'), '');
  const blocked = await startInChild(path.join(home, 'file', 'data', 'postgres'));
  expect(blocked.started.problem).toMatch(
    /^The data directory .* cannot be written \(ENOTDIR\); set DATA_DIR to .*\.$/,
  );
  writeFileSync(path.join(home, 'stray'), '');
  const stray = await startInChild(home);
  expect(stray.started.problem).toMatch(/is not empty and holds no PostgreSQL data; choose another DATA_DIR\.$/);
  expect(existsSync(path.join(home, 'PG_VERSION'))).toBe(false);
});

test('a lost password file is told, not replaced', async () => {
  const dataDir = newHome();
  await (await startPostgres({ dataDir, log: () => undefined, forTests: true })).stop();
  rmSync(`${dataDir}.password`);
  await expect(startPostgres({ dataDir, log: () => undefined, forTests: true })).rejects.toThrow(
    /password file .* is missing/,
  );
});
