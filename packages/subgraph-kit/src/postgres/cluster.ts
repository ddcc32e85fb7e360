import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { chooseRunAs, type RunAs } from './privilege.ts';
import { PostgresProblem, systemCode } from './problem.ts';

const MAJOR = '18';

/** How a new cluster is made. */
export interface ClusterOptions {
  /** Whether initdb waits until its files are on the disk. */
  durable: boolean;
  log: (line: string) => void;
}

/** A database cluster on disk, ready to be served. */
export interface Cluster {
  dataDir: string;
  runAs: RunAs;
  /** Of the superuser `postgres`; known to the launcher only. */
  password: string;
}

/** Names of the launcher's own files, which stand beside the data directory. */
export function companionFile(dataDir: string, kind: 'password' | 'lock' | 'owner' | 'log'): string {
  return `${dataDir}.${kind}`;
}

/** Makes the directory that holds the data directory; says in one sentence when that is not possible. */
export async function makeHome(dataDir: string): Promise<void> {
  const home = path.dirname(dataDir);
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const probe = path.join(home, `.write-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const code = systemCode(error) || String(error);
    throw new PostgresProblem(
      `The data directory ${home} cannot be written (${code}); set DATA_DIR to a directory you own.`,
    );
  }
}

/** Opens the cluster in `dataDir`, running initdb first when there is none. The caller holds the start lock. */
export async function openCluster(
  dataDir: string,
  programs: PostgresBinaries,
  options: ClusterOptions,
): Promise<Cluster> {
  const version = await readFile(path.join(dataDir, 'PG_VERSION'), 'utf8').catch(reading(dataDir));
  if (version === null) return createCluster(dataDir, programs, options);
  if (version.trim() !== MAJOR) {
    throw new PostgresProblem(
      `${dataDir} was made by PostgreSQL ${version.trim()} and this is ${MAJOR}; export it with the old one first.`,
    );
  }
  const file = companionFile(dataDir, 'password');
  const password = await readFile(file, 'utf8').catch(() => null);
  if (!password) {
    throw new PostgresProblem(
      `The password file ${file} is missing or unreadable; put it back, or empty the data with "npm run reset".`,
    );
  }
  return { dataDir, password: password.trim(), runAs: chooseRunAs(dataDir, programs.postgres, false) };
}

function reading(dataDir: string): (error: unknown) => null {
  return (error) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw new PostgresProblem(
      `The data directory ${dataDir} cannot be read (${systemCode(error)}); start as its owner, or choose another DATA_DIR.`,
    );
  };
}

async function createCluster(dataDir: string, programs: PostgresBinaries, options: ClusterOptions): Promise<Cluster> {
  const found = await readdir(dataDir).catch(() => []);
  if (found.length > 0) {
    throw new PostgresProblem(`${dataDir} is not empty and holds no PostgreSQL data; choose another DATA_DIR.`);
  }
  options.log('creating the database files');
  // Built under another name and renamed: an interrupted initdb leaves nothing that looks like a database.
  const draft = `${dataDir}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const runAs = chooseRunAs(draft, programs.postgres, true);
  const password = randomBytes(24).toString('base64url');
  await runInitdb(draft, programs.initdb, runAs, password, options.durable);
  await writeFile(companionFile(dataDir, 'password'), `${password}\n`, { mode: 0o600 });
  await rm(dataDir, { recursive: true, force: true });
  await rename(draft, dataDir);
  return { dataDir, password, runAs };
}

async function runInitdb(
  draft: string,
  initdb: string,
  runAs: RunAs,
  password: string,
  durable: boolean,
): Promise<void> {
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs.ids) chownSync(passwordFile, runAs.ids.uid, runAs.ids.gid);
  const words = [
    ...runAs.prefix,
    initdb,
    ...['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
    ...['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
  const { status, output } = await capture(words, runAs).finally(() => rm(passwordFile, { force: true }));
  if (status !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new PostgresProblem(`initdb could not create the database in ${draft}: ${lastLine(output)}`);
  }
}

function capture(words: readonly string[], runAs: RunAs): Promise<{ status: number | null; output: string }> {
  const [command = '', ...rest] = words;
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      ...runAs.ids,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** What initdb and the server may see of the environment: nothing that changes locale, time zone or connection. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? 'no message';
}
