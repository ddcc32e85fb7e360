import { startPostgres } from './index.ts';

/** A parent process for postgres.test.ts: starts the server in argv[2], says so in one JSON line, and lives on. */
const lines: string[] = [];
const keepAlive = setInterval(() => undefined, 1000);
try {
  const server = await startPostgres({
    dataDir: process.argv[2] ?? '',
    log: (line) => lines.push(line),
    forTests: true,
  });
  process.once('SIGTERM', () => {
    clearInterval(keepAlive);
    server.stop().then(() => process.stdout.write('stopped\n'));
  });
  process.stdout.write(`${JSON.stringify({ url: server.adminUrl, pid: server.pid, port: server.port, lines })}\n`);
} catch (error) {
  clearInterval(keepAlive);
  process.stdout.write(`${JSON.stringify({ problem: error instanceof Error ? error.message : String(error) })}\n`);
}
