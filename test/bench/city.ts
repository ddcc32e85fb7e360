import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

const main = path.resolve(import.meta.dirname, '../../services/standalone/src/main.ts');

/** The whole city as `npm start` runs it, in a process of its own. */
export interface CityProcess {
  readonly url: string;
  /** From the start of the process until it says that it is ready. */
  readonly seconds: number;
  /** Resident memory of the one Node process, in MB (1,000,000 bytes); the database has its own. */
  residentMegabytes(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the city on a data directory; `extra` goes into its environment. */
export async function startCity(dataDir: string, extra: Readonly<Record<string, string>> = {}): Promise<CityProcess> {
  const port = String(await freePort());
  const start = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: port, HOST: '127.0.0.1', DATABASE_URL: '', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWithParent = (): void => void child.kill('SIGKILL');
  process.once('exit', stopWithParent);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /OneWindow ready at (\S+)/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
    ended.then(() => reject(new Error(`The city did not start: ${said.join('\n')}`)));
  });
  return {
    url,
    seconds: (performance.now() - start) / 1000,
    residentMegabytes: () => residentMegabytes(child.pid ?? 0),
    async stop() {
      process.off('exit', stopWithParent);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** As the kernel counts it; linux only, elsewhere NaN. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
