import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { type Cluster, companionFile, serverEnvironment } from './cluster.ts';

/**
 * The shell between this process and PostgreSQL. Its standard input is a pipe of which only we hold the other end: when
 * we stop, or die in whatever way, the pipe ends and the server is shut down (fast, then immediately after 30 seconds).
 * It runs in a session of its own, so a Ctrl-C in the terminal reaches node first and node stops things in order.
 */
const SCRIPT = `
exec 3<&0 0</dev/null
"$@" 3<&- &
server=$!
(
  read -r _ <&3
  kill -INT $server
  seconds=0
  while kill -0 $server && [ $seconds -lt 30 ]; do sleep 1; seconds=$((seconds + 1)); done
  kill -QUIT $server
) 2>/dev/null &
keeper=$!
wait $server
status=$?
kill $keeper 2>/dev/null
exit $status
`;

const LOG_LIMIT_BYTES = 8 * 1024 * 1024;

/** Starts the server with `settings`; the returned process ends when the server does. */
export function spawnGuarded(
  cluster: Cluster,
  postgres: string,
  port: number,
  settings: readonly string[],
): ChildProcess {
  const words = [...cluster.runAs.prefix, postgres, '-D', cluster.dataDir, '-p', String(port)];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const log = openLog(companionFile(cluster.dataDir, 'log'));
  try {
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'onewindow-postgres', ...words, ...options], {
      ...cluster.runAs.ids,
      cwd: '/',
      detached: true,
      env: serverEnvironment(),
      stdio: ['pipe', log, log],
    });
    // The caller decides how long to live; an unfinished pipe must not keep a process that has nothing else to do.
    child.unref();
    if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
    child.stdin?.on('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
}

/** Settings of every embedded server; `forTests` gives up durability for speed and allows many connections. */
export function serverSettings(forTests: boolean): string[] {
  const common = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'cluster_name=onewindow',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'log_line_prefix=%m [%p] %u@%d ',
    // Small data on a small machine: a parallel plan costs more than it brings, and needs a large /dev/shm.
    'max_parallel_workers_per_gather=0',
    'password_encryption=scram-sha-256',
  ];
  if (!forTests) return [...common, 'max_connections=100', 'shared_buffers=128MB'];
  const careless = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ];
  return [...common, ...careless, 'max_connections=400', 'shared_buffers=128MB', 'autovacuum_naptime=1h'];
}
