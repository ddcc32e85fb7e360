/**
 * The one entry of every task on a bare machine: needs Node 20 and npm, brings the rest. Plain JavaScript without
 * dependencies, because it runs before anything is installed.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [task = 'up', ...words] = process.argv.slice(2);

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(
    `OneWindow needs Node 20 or newer to start and this is ${process.version}; install a current Node.\n`,
  );
  process.exit(1);
}

const { fail, must, run, stopWithParent } = await import('./process.mjs');
const { toolchainEnvironment } = await import('./toolchain.mjs');
const { installPackages } = await import('./install.mjs');

const tasks = { up, test, bench, reset, migrate, distributed, dev, browser };
if (!(task in tasks)) fail(`There is no task "${task}"; there are ${Object.keys(tasks).join(', ')}.`);
stopWithParent();
await tasks[task]();

async function prepare() {
  const env = await toolchainEnvironment();
  await installPackages(root, env);
  return env;
}

/** Generated code and built apps; both steps know their inputs and do nothing when these are unchanged. */
async function build(env) {
  await must('Generating code', 'node', ['graphql/codegen.ts'], { cwd: root, env });
  const turbo = path.join(root, 'node_modules/.bin/turbo');
  const options = ['--output-logs=errors-only', '--log-prefix=none', '--ui=stream', '--concurrency=2'];
  if (!existsSync(path.join(root, 'apps/shell/dist'))) process.stdout.write('Building the apps\n');
  await must('Building the apps', turbo, ['run', 'build', ...options], { cwd: root, env, quiet: true });
}

async function serve(file, env, options = {}) {
  const { arguments: given = words, ...extra } = options;
  process.exitCode = await run('node', [path.join(root, file), ...given], {
    cwd: root,
    env: { ...env, ...extra },
    linked: true,
  });
}

async function up() {
  const env = await prepare();
  await build(env);
  await serve('services/standalone/src/main.ts', env);
}

async function test() {
  const env = await prepare();
  await serve('tools/test.ts', env);
}

async function bench() {
  const env = await prepare();
  await build(env);
  await serve('test/bench/main.ts', env);
}

async function migrate() {
  const env = await prepare();
  await serve('services/standalone/src/migrate.ts', env);
}

async function distributed() {
  const env = await prepare();
  await build(env);
  await serve('services/standalone/src/distributed.ts', env);
}

async function dev() {
  const env = await prepare();
  await build(env);
  await serve('tools/dev.ts', env);
}

/** Says which browser the tests will use; fails when there is none. */
async function browser() {
  const env = await prepare();
  await serve('test/e2e/browser.ts', env);
}

/** Empties the data directory of the standalone installation. A running server keeps its files open: refuse. */
async function reset() {
  const directory = path.resolve(root, process.env.DATA_DIR ?? '.data');
  if (!existsSync(directory)) return process.stdout.write(`${directory} is already empty.\n`);
  const server = serverOf(path.join(directory, 'postgres/postmaster.pid'));
  if (server) fail(`OneWindow is running on this data (database process ${server}); stop it first.`);
  const known = ['postgres', 'files', 'secret'];
  const strange = readdirSync(directory).filter(
    (name) => !known.some((stem) => name === stem || name.startsWith(`${stem}.`)),
  );
  if (strange.length > 0)
    fail(`${directory} also holds ${strange.join(', ')}, which OneWindow did not make; remove it yourself.`);
  rmSync(directory, { recursive: true, force: true });
  process.stdout.write(`${directory} is empty; the next start begins anew.\n`);
}

function serverOf(pidFile) {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  try {
    return pid > 0 && process.kill(pid, 0) ? pid : 0;
  } catch {
    return 0;
  }
}
