import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment } from './env.ts';
import { StartProblem } from './problem.ts';

const patienceMs = 60_000;
const graceMs = 15_000;
const services = path.resolve(import.meta.dirname, '../..');

/** One room running as a process of its own. */
export interface Room {
  name: string;
  pid: number;
  /** Where it answers, as it said itself. */
  url: string;
  stop(): Promise<void>;
}

/** Starts `services/<name>/src/main.ts` and waits for its line `<name> ready at <url>`. */
export async function startRoom(
  name: string,
  extra: Record<string, string>,
  say: (line: string) => void,
): Promise<Room> {
  const preload = path.join(import.meta.dirname, 'end-with-parent.ts');
  const child = spawn(process.execPath, ['--import', preload, path.join(services, name, 'src/main.ts')], {
    env: childEnvironment(extra),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A session of its own: Ctrl-C reaches the launcher, which stops the gateway first and the services after it.
    detached: true,
  });
  const url = await readyUrl(name, child).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  let isStopping = false;
  child.once('exit', (code, signal) => {
    if (!isStopping) say(`${name} (process ${child.pid}) ended: ${signal ?? `exit code ${code}`}`);
  });
  return {
    name,
    pid: child.pid ?? 0,
    url,
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(force);
    },
  };
}

function readyUrl(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new StartProblem(`${name} was not ready after ${patienceMs / 1000} s.`)),
      patienceMs,
    );
    child.once('exit', (code) => reject(new StartProblem(`${name} ended during its start (exit code ${code}).`)));
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', (line) => {
      const found = / ready at (\S+)$/.exec(line);
      if (!found?.[1]) return;
      clearTimeout(tooLate);
      resolve(found[1]);
    });
  });
}
