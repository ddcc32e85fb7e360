import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const module = new URL('stop-signals.ts', import.meta.url).href;

/** A process that stops as told, and says when it may be told. */
async function endOf(stop: string): Promise<{ code: unknown; text: string }> {
  const script = `import { stopOnSignals } from '${module}';
    stopOnSignals(${stop}, 300);
    setInterval(() => undefined, 1000);
    process.stdout.write('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return { code, text };
}

test('a stop that hangs is ended, and says so', async () => {
  expect(await endOf('() => new Promise(() => undefined)')).toEqual({
    code: 1,
    text: expect.stringContaining('Not everything stopped within 0.3 s'),
  });
});

test('a stop that ends is a good end', async () => {
  expect(await endOf('async () => undefined')).toEqual({ code: 0, text: '' });
});
