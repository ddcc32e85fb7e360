import { spawn } from 'node:child_process';

/** Children that must hear of a signal; the terminal's Ctrl-C and a TERM to npm end here first. */
const running = new Set();
let received = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    received = signal;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(exitCodeOf(signal));
  });
}

/** Started by npm and left by it (kill -9): nobody could stop us any more, so we stop ourselves. */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    for (const child of running) child.kill('SIGTERM');
  }, 1000).unref();
}

/** The exit code shells give to a process that a signal ended. */
function exitCodeOf(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal] ?? 1;
}

/**
 * Runs a command to its end and answers its exit code. After a signal the whole process exits with the signal's code.
 * `quiet` keeps the output back and shows it only when the command fails. With `linked`, a child that listens to
 * 'disconnect' learns of our death even when we are killed.
 */
export function run(command, words, { env = process.env, cwd, quiet = false, linked = false } = {}) {
  return new Promise((resolve) => {
    const output = [];
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : linked ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
    const child = spawn(command, words, { cwd, env, stdio });
    running.add(child);
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (received) process.exit(code === 0 && linked ? 0 : exitCodeOf(received));
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? exitCodeOf(signal));
    });
  });
}

/** Runs a command that the rest depends on; a failure ends this process with one sentence. */
export async function must(what, command, words, options) {
  const code = await run(command, words, options);
  if (code !== 0) fail(`${what} failed (exit code ${code}).`);
}

/** Ends this process with one sentence for a person. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
