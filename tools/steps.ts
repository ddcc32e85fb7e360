import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCounts, type TestCounts } from './test-counts.ts';

export const repository = path.dirname(import.meta.dirname);

const running = new Set<ChildProcess>();
let isStopping = false;

/** Passes on what stops the run, so that no server or browser of a test stays behind. */
export function stopStepsOnSignal(): void {
  const stop = (signal: NodeJS.Signals): void => {
    isStopping = true;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(1);
    setTimeout(() => process.exit(1), 20_000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('SIGTERM'));
  // Listening keeps the channel, and with it this process, alive; the steps do that while there are any.
  process.channel?.unref();
}

/** Runs one command of the workspace's tools; its output is shown when it ends with an error, or when `loud`. */
export function runTool(words: readonly string[], { loud = false, env = {} }: StepOptions = {}): Promise<number> {
  const [command = '', ...rest] = words;
  const program = command === 'node' ? process.execPath : path.join(repository, 'node_modules/.bin', command);
  return new Promise((resolve) => {
    const output: Buffer[] = [];
    const child = spawn(program, rest, {
      cwd: repository,
      env: { ...process.env, ...env },
      stdio: loud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      running.delete(child);
      if (isStopping && running.size === 0) process.exit(1);
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

export interface StepOptions {
  loud?: boolean;
  env?: Record<string, string>;
}

/** One check that counts as one: all its commands have to succeed. */
export async function runCheck(name: string, commands: readonly (readonly string[])[]): Promise<TestCounts> {
  const codes = await timed(
    name,
    () => Promise.all(commands.map((words) => runTool(words))),
    (all) => all.every((code) => code === 0),
  );
  return codes.every((code) => code === 0) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The tests of some vitest projects; a run that dies before its report counts as one failure. */
export async function runTests(name: string, projects: readonly string[]): Promise<TestCounts> {
  const directory = mkdtempSync(path.join(tmpdir(), 'onewindow-test-'));
  const file = path.join(directory, 'counts.json');
  process.stdout.write(`\n── ${name}\n`);
  const words = ['vitest', 'run', ...projects.flatMap((project) => ['--project', project])];
  const code = await runTool(words, { loud: true, env: { ONEWINDOW_TEST_COUNTS: file } });
  const counts = readCounts(file) ?? { passed: 0, failed: 1 };
  rmSync(directory, { recursive: true, force: true });
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function timed<T>(name: string, work: () => Promise<T>, succeeded: (result: T) => boolean): Promise<T> {
  const start = Date.now();
  const result = await work();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${succeeded(result) ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  return result;
}
