import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, must } from './process.mjs';

const home = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), 'toolchain');
const bin = path.join(home, 'node_modules', '.bin');
const stamp = path.join(home, 'node_modules', '.ready');

/** What the services need: type stripping without a flag and argon2 in node:crypto. */
const NODE = [24, 7];
const PNPM_MAJOR = 12;

/**
 * The environment in which `node` is Node 24 and `pnpm` is pnpm 12: those of the machine when they fit, otherwise both
 * from the npm registry, installed once below tools/toolchain.
 */
export async function toolchainEnvironment(npmCommand = 'npm') {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|COREPACK_)/i.test(name)));
  const base = { ...clean, COREPACK_ENABLE_NETWORK: '0', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const own = { ...base, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  const wanted = readFileSync(path.join(home, 'package.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return own;
  if (nodeFits(base) && pnpmFits(base)) return base;
  process.stdout.write('Installing Node 24 and pnpm 12 from the npm registry (once)\n');
  rmSync(stamp, { force: true });
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await must('Installing the toolchain', npmCommand, words, { cwd: home, env: clean });
  // pnpm's package replaces its placeholder by the program of this platform in this script.
  await must('Preparing pnpm', process.execPath, ['install.js'], {
    cwd: path.join(home, 'node_modules', 'pnpm'),
    env: clean,
    quiet: true,
  });
  if (!nodeFits(own)) {
    fail(
      `The npm registry has no Node 24 for ${process.platform}-${process.arch}; install Node ${NODE.join('.')} or newer and start again.`,
    );
  }
  writeFileSync(stamp, wanted);
  return own;
}

function nodeFits(env) {
  const [major, minor] = versionOf('node', env);
  return major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
}

function pnpmFits(env) {
  return versionOf('pnpm', env)[0] === PNPM_MAJOR;
}

function versionOf(command, env) {
  const { stdout } = spawnSync(command, ['--version'], { env, encoding: 'utf8', timeout: 20_000 });
  const found = /(\d+)\.(\d+)/.exec(stdout ?? '');
  return found ? [Number(found[1]), Number(found[2])] : [0, 0];
}
