/** Longer than every stop of a part may take; after it the watchdog ends the database, which recovers at its next start. */
const patienceMs = 45_000;

/**
 * Runs `stop` once when the process is told to end: by a signal, or because the parent that started it with a channel
 * is gone. A terminal sends Ctrl-C to the whole group and the parent passes it on: the second one changes nothing.
 * A stop that does not come to an end is ended: what hangs would hold the port and the database for ever.
 */
export function stopOnSignals(stop: () => Promise<void>, withinMs = patienceMs): void {
  let isStopping = false;
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      process.stderr.write(`Not everything stopped within ${withinMs / 1000} s; ending all the same.\n`);
      process.exit(1);
    }, withinMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  if (process.connected) process.once('disconnect', end);
}
