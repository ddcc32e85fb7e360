import { createServer } from 'node:net';
import { StartProblem } from './problem.ts';

/** Throws StartProblem when `port` of `host` is taken, so that nothing else is begun in vain. Port 0 is always free. */
export function assertFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      const code = 'code' in cause ? String(cause.code) : '';
      reject(new StartProblem(sentenceOf(code, host, port), { cause }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentenceOf(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is busy; stop what uses it (perhaps another OneWindow), or choose another with PORT.`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}; choose one above 1023 with PORT.`;
  return `Nothing can listen on ${host}:${port} (${code}); check HOST and PORT.`;
}
