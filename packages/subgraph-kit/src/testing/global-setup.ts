import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's address of the PostgreSQL of this test run. */
    adminUrl: string;
  }
}

/** vitest globalSetup: one throw-away PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), 'onewindow-test-'));
  const lines: string[] = [];
  try {
    const server = await startPostgres({
      dataDir: path.join(home, 'postgres'),
      log: (line) => lines.push(line),
      forTests: true,
    });
    project.provide('adminUrl', server.adminUrl);
    return async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    };
  } catch (error) {
    throw new Error(`PostgreSQL for tests did not start:\n${lines.join('\n')}`, { cause: error });
  }
}
