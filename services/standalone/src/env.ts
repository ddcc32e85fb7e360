import path from 'node:path';
import { type ProcessEnv, readEnv } from '@onewindow/gateway';
import { StartProblem } from './problem.ts';

/** What the one process needs to know; everything is optional and has a default that suits one machine. */
export interface StandaloneEnv {
  /** Of the gateway; its `demo` says whether this is the sample city. */
  gateway: ProcessEnv;
  /** Absolute path; database, files and the secret lie below it. */
  dataDir: string;
  filesDir: string;
  /** A PostgreSQL of one's own; null: the embedded one. */
  databaseUrl: string | null;
  smtpUrl: string | null;
  /** Port of the first service when each runs as a process of its own. */
  basePort: number;
}

type Source = Readonly<Record<string, string | undefined>>;

const repository = path.resolve(import.meta.dirname, '../../..');

/** Directory of everything this installation keeps: DATA_DIR, or `.data` in the repository. */
export function dataDirectory(source: Source = process.env): string {
  return path.resolve(repository, source.DATA_DIR || '.data');
}

/** INTERNAL_SECRET as given, or null when a secret of the installation's own has to be kept. */
export function givenSecret(source: Source = process.env): string | null {
  return source.INTERNAL_SECRET || null;
}

/**
 * Reads the environment. `secret` stands in for an unset INTERNAL_SECRET. An installation without a database of its own
 * is the sample city unless DEMO=0; one with a database is not unless DEMO=1. Throws one sentence a wrong variable.
 */
export function readStandaloneEnv(secret: string, source: Source = process.env): StandaloneEnv {
  const databaseUrl = source.DATABASE_URL || null;
  const demo = source.DEMO || (databaseUrl ? '0' : '1');
  const dataDir = dataDirectory(source);
  return {
    gateway: readGatewayEnv({ ...source, INTERNAL_SECRET: secret, DEMO: demo }),
    dataDir,
    filesDir: path.resolve(repository, source.FILES_DIR || path.join(dataDir, 'files')),
    databaseUrl,
    smtpUrl: source.SMTP_URL || null,
    basePort: Number(source.BASE_PORT) || 4101,
  };
}

function readGatewayEnv(source: Source): ProcessEnv {
  try {
    return readEnv(source);
  } catch (cause) {
    const lines = cause instanceof Error ? cause.message.split('\n') : [String(cause)];
    throw new StartProblem(`The environment is wrong: ${lines.join('; ')}.`, { cause });
  }
}

/** The whole environment, for child processes; `extra` wins. */
export function childEnvironment(extra: Source, source: Source = process.env): NodeJS.ProcessEnv {
  return { ...source, ...extra };
}
