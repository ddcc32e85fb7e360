import { type Logger, pino } from 'pino';

/** One JSON line a message on stderr, so that stdout stays free for what a person reads. */
export function createLogger(options: { name: string; level: string }): Logger {
  return pino(
    { name: options.name, level: options.level, base: { name: options.name } },
    pino.destination({ fd: 2, sync: true }),
  );
}
