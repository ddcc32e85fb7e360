import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from './start-lock.ts';

/** The main process of a running server, as its pid file tells. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** What the pid file says, whether or not that process still lives; null without a pid file. */
export async function readPidFile(dataDir: string): Promise<Postmaster | null> {
  const lines = (await readFile(pidFile(dataDir), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]) } : null;
}

/**
 * Whether `pid` is the server of this data directory. Numbers are used again after a restart of the machine or of its
 * container, and PostgreSQL would take any process of the same user for a living server and refuse to start.
 */
export function servesDirectory(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(`-D ${dataDir} `);
  } catch {
    return false;
  }
}

/**
 * Marks a pid file whose process is somebody else as stale. The number is replaced and the file kept, because its
 * other lines let PostgreSQL see backends of a killed server that still hold the shared memory.
 */
export async function disownPidFile(dataDir: string): Promise<void> {
  const lines = (await readFile(pidFile(dataDir), 'utf8')).split('\n');
  await writeFile(pidFile(dataDir), ['2147483647', ...lines.slice(1)].join('\n'));
}

function pidFile(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}

/** The address of a database for the superuser. */
export function adminUrl(port: number, password: string, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs one statement over a connection of its own; throws what the server answers. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // a server that dies afterwards must not end this process
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A real connection: the pid file says `ready` for servers that are long gone. */
export async function answers(port: number, password: string, dataDir: string): Promise<boolean> {
  try {
    const rows = await ask(adminUrl(port, password, 'postgres'), 'show data_directory');
    return rows[0]?.data_directory === dataDir;
  } catch {
    return false;
  }
}

/** Waits until `done` or the time is over; tells which. */
export async function waitFor(done: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  for (;;) {
    if (await done()) return true;
    if (Date.now() > until) return false;
    await sleep(25);
  }
}

/** `wanted` when nobody listens there, otherwise a port the system picks. */
export async function freePort(wanted: number): Promise<number> {
  const port = await listenOnce(wanted);
  return port ?? (await listenOnce(0)) ?? 0;
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
