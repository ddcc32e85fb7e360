import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, companionFile } from './cluster.ts';
import { answers, freePort, readPidFile, servesDirectory, waitFor } from './postmaster.ts';
import { PostgresProblem } from './problem.ts';
import { serverSettings, spawnGuarded } from './watchdog.ts';

const START_TRIES = 4;
/** Replaying the write-ahead log after a crash can take a while; the server refuses connections until it is done. */
const RECOVERY_MS = 180_000;
const STOP_MS = 40_000;
const RESTART_PAUSE_MS = [100, 500, 1000, 2000, 5000];

/** A server this process started, answers for, and starts again when it dies. */
export class GuardedServer {
  readonly cluster: Cluster;
  readonly #postgres: string;
  readonly #settings: string[];
  readonly #log: (line: string) => void;
  #child: ChildProcess | null = null;
  #stopping = false;
  #restarts = 0;
  port = 0;
  pid = 0;

  constructor(cluster: Cluster, postgres: string, options: { forTests: boolean; log: (line: string) => void }) {
    this.cluster = cluster;
    this.#postgres = postgres;
    this.#settings = serverSettings(options.forTests);
    this.#log = options.log;
  }

  /** Starts on `wanted` if free, else on any free port; tries again while remains of a killed server are in the way. */
  async start(wanted: number): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort(wanted);
      if (wanted && port !== wanted && this.#restarts === 0)
        this.#log(`port ${wanted} is busy, PostgreSQL takes ${port}`);
      const child = spawnGuarded(this.cluster, this.#postgres, port, this.#settings);
      if (await this.#becomesReady(child, port)) {
        this.#child = child;
        this.port = port;
        child.once('exit', () => void this.#restart());
        return;
      }
      if (attempt === START_TRIES) throw await this.#failure();
      await sleep(250 * attempt * attempt);
    }
  }

  async #becomesReady(child: ChildProcess, port: number): Promise<boolean> {
    const { dataDir, password } = this.cluster;
    const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
    await waitFor(async () => isGone() || (await answers(port, password, dataDir)), RECOVERY_MS);
    const postmaster = await readPidFile(dataDir);
    if (isGone() || postmaster?.port !== port) {
      child.stdin?.end();
      return false;
    }
    this.pid = postmaster.pid;
    return true;
  }

  async #failure(): Promise<PostgresProblem> {
    const file = companionFile(this.cluster.dataDir, 'log');
    const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').slice(-12);
    const reason = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'no message';
    return new PostgresProblem(
      `PostgreSQL did not start: ${reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (log: ${file}).`,
    );
  }

  /** The server died by itself: clients keep their address, so it comes back on the same port whenever possible. */
  async #restart(): Promise<void> {
    while (!this.#stopping) {
      const pause = RESTART_PAUSE_MS[Math.min(this.#restarts, RESTART_PAUSE_MS.length - 1)] ?? 0;
      this.#log(`PostgreSQL ended unexpectedly, starting it again in ${pause} ms`);
      await sleep(pause, undefined, { ref: false });
      this.#restarts += 1;
      if (this.#stopping) return;
      try {
        await this.start(this.port);
        setTimeout(() => (this.#restarts = 0), 60_000).unref();
        return;
      } catch (error) {
        this.#log(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** Shuts the server down cleanly and returns when no process of it is left. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.ref();
    child.stdin?.end();
    await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
    await waitFor(() => !servesDirectory(this.pid, this.cluster.dataDir), 5000);
  }
}
