import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { locateBinaries } from './binaries.ts';
import { type Cluster, companionFile, makeHome, openCluster } from './cluster.ts';
import {
  adminUrl,
  answers,
  ask,
  disownPidFile,
  type Postmaster,
  readPidFile,
  servesDirectory,
  waitFor,
} from './postmaster.ts';
import { PostgresProblem } from './problem.ts';
import { GuardedServer } from './server.ts';
import { isAlive, withStartLock } from './start-lock.ts';

export { PostgresProblem } from './problem.ts';

const DATABASE = 'onewindow';

export interface PostgresOptions {
  /** Made when missing. Its password, log and lock stand beside it as `<dataDir>.password` and so on. */
  dataDir: string;
  /** One line of progress or trouble, for a person. */
  log: (line: string) => void;
  /** Wanted port on 127.0.0.1; another free one is taken when it is busy. Default: that of the last start, else any. */
  port?: number;
  /** No durability and many connections: for databases that are thrown away. */
  forTests?: boolean;
}

export interface EmbeddedPostgres {
  /** Superuser's address of the database `onewindow`. */
  readonly adminUrl: string;
  readonly port: number;
  /** Of the server's main process; changes when the server had to be started again. */
  readonly pid: number;
  /** Shuts the server down, or only lets go of it when another living process started it. */
  stop(): Promise<void>;
}

/**
 * Serves the PostgreSQL cluster in `dataDir` on 127.0.0.1, creating it first if needed, and answers once a real
 * connection works. The server ends with this process, however that ends. Throws PostgresProblem with one clear
 * sentence when a person has to mend something.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const programs = await locateBinaries();
  await makeHome(dataDir);
  return withStartLock(companionFile(dataDir, 'lock'), async () => {
    const cluster = await openCluster(dataDir, programs, { durable: !options.forTests, log: options.log });
    const last = await readPidFile(dataDir);
    const running = last && (await runningServer(cluster, last));
    if (running) {
      options.log(`using the PostgreSQL that is already running on port ${running.port}`);
      return { adminUrl: await readyDatabase(running.port, cluster), ...running, stop: async () => undefined };
    }
    const server = new GuardedServer(cluster, programs.postgres, {
      forTests: options.forTests ?? false,
      log: options.log,
    });
    await server.start(options.port ?? last?.port ?? 0);
    const owner = companionFile(dataDir, 'owner');
    await writeFile(owner, String(process.pid), { mode: 0o600 });
    const url = await readyDatabase(server.port, cluster);
    return {
      get adminUrl() {
        return server.port === 0 ? url : adminUrl(server.port, cluster.password, DATABASE);
      },
      get port() {
        return server.port;
      },
      get pid() {
        return server.pid;
      },
      stop: async () => {
        await server.stop();
        await rm(owner, { force: true });
      },
    };
  });
}

/**
 * The server of this directory when somebody living keeps it. One whose keeper died is ended here (its watchdog is
 * about to do the same), so that every server has a watchdog tied to a living process.
 */
async function runningServer(cluster: Cluster, last: Postmaster): Promise<Postmaster | null> {
  const { dataDir, password } = cluster;
  if (!servesDirectory(last.pid, dataDir)) {
    if (isAlive(last.pid)) await disownPidFile(dataDir);
    return null;
  }
  const owner = Number(await readFile(companionFile(dataDir, 'owner'), 'utf8').catch(() => ''));
  if (owner > 0 && isAlive(owner) && (await answers(last.port, password, dataDir))) return last;
  process.kill(last.pid, 'SIGINT');
  const ended = await waitFor(() => !servesDirectory(last.pid, dataDir), 40_000);
  if (!ended)
    throw new PostgresProblem(
      `An old PostgreSQL (process ${last.pid}) of ${dataDir} does not end; end it and start again.`,
    );
  return null;
}

async function readyDatabase(port: number, cluster: Cluster): Promise<string> {
  const maintenance = adminUrl(port, cluster.password, 'postgres');
  const found = await ask(maintenance, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (found.length === 0) await ask(maintenance, `create database ${DATABASE}`);
  return adminUrl(port, cluster.password, DATABASE);
}
