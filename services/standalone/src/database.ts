import path from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '@onewindow/subgraph-kit/postgres';
import type { StandaloneEnv } from './env.ts';

/** Where the city's data is. */
export interface CityDatabase {
  /** A user that may create roles and schemas. */
  adminUrl: string;
  /** Of the embedded server; null with a database of one's own. */
  embedded: EmbeddedPostgres | null;
  stop(): Promise<void>;
}

/** The database named by DATABASE_URL, else the embedded one in the data directory. */
export async function openCityDatabase(env: StandaloneEnv, say: (line: string) => void): Promise<CityDatabase> {
  if (env.databaseUrl) return { adminUrl: env.databaseUrl, embedded: null, stop: async () => undefined };
  const embedded = await startPostgres({
    dataDir: path.join(env.dataDir, 'postgres'),
    log: (line) => say(`database: ${line}`),
  });
  return { adminUrl: embedded.adminUrl, embedded, stop: () => embedded.stop() };
}
