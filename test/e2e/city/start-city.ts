import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from './free-port.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const patienceMs = 120_000;

/** A city as people start it: a process of its own on a data directory of its own. */
export interface RunningCity {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Process of each room, in distributed mode; empty in standalone. */
  readonly rooms: ReadonlyMap<string, number>;
  /** What the process said, for a failed test. */
  readonly log: readonly string[];
  /** kill -9 of the city itself; its data stay. */
  kill(): Promise<void>;
  /** Ends it politely; the data directory goes unless kept. */
  stop(options?: { keepData?: boolean }): Promise<void>;
}

export interface CityOptions {
  readonly mode?: 'standalone' | 'distributed';
  /** Of an earlier city; default: a new one. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: the apps must be built. */
  readonly needsApps?: boolean;
}

/** Starts a city and waits for its `OneWindow ready at …`; throws with its last words when it does not come up. */
export async function startCity(options: CityOptions = {}): Promise<RunningCity> {
  const { mode = 'standalone', needsApps = true } = options;
  if (needsApps) assertAppsAreBuilt();
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'onewindow-city-')));
  const [port = 0, basePort = 0] = await freePorts(mode === 'distributed' ? 12 : 1);
  const file = mode === 'distributed' ? 'distributed.ts' : 'main.ts';
  const child = spawn(process.execPath, [path.join(repository, 'services/standalone/src', file)], {
    cwd: repository,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      DATA_DIR: dataDir,
      PORT: String(port),
      BASE_PORT: String(basePort),
      DEMO: '1',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: string[] = [];
  const rooms = new Map<string, number>();
  const url = await readyUrl(child, log, rooms).catch(async (error: unknown) => {
    child.kill('SIGKILL');
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  const ended = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await exit;
    clearTimeout(force);
  };
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    rooms,
    log,
    kill: ended('SIGKILL'),
    async stop({ keepData = false } = {}) {
      await ended('SIGTERM')();
      if (!keepData) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function readyUrl(child: ChildProcess, log: string[], rooms: Map<string, number>): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The city ${why}:\n${log.slice(-30).join('\n')}`));
    const tooLate = setTimeout(() => fail(`was not ready after ${patienceMs / 1000} s`), patienceMs);
    child.once('exit', (code, signal) => fail(`ended (${signal ?? code})`));
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        log.push(line);
        const room = /^\s+(\S+)\s+process (\d+)\s+http/.exec(line);
        if (room) rooms.set(room[1] ?? '', Number(room[2]));
        const ready = /OneWindow ready at (\S+)/.exec(line)?.[1];
        if (!ready) return;
        clearTimeout(tooLate);
        resolve(ready);
      });
    }
  });
}

function assertAppsAreBuilt(): void {
  const missing = ['shell', 'portal', 'bundled-processing', 'courier-delivery'].filter(
    (app) => !existsSync(path.join(repository, 'apps', app, 'dist')),
  );
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run \`pnpm run build\` first.`);
}
