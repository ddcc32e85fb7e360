import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

const serviceEnv = z.object({
  /** Database of the city; user and password are replaced by the service's own. */
  DATABASE_URL: z.url(),
  /** Shared by gateway and services: signs calls and derives database passwords. */
  INTERNAL_SECRET: z.string().min(16),
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  FILES_DIR: z.string().default('.data/files'),
  PUBLIC_URL: z.url().default('http://127.0.0.1:4000'),
  SMTP_URL: z.url().optional(),
  DEMO: flag.default(false),
  /** Connections of this process's pool. */
  POOL_MAX: z.coerce.number().int().min(2).default(4),
  /** 1 in one instance of each group: it does the queue's maintenance. */
  SUPERVISE: flag.default(false),
  EVENTS_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

/** Environment of one service process. */
export type ServiceEnv = z.infer<typeof serviceEnv>;

/** The environment is unusable; the message names every wrong variable in one sentence. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** Reads the environment; an empty string counts as absent. Throws EnvironmentError. */
export function readServiceEnv(source: NodeJS.ProcessEnv = process.env): ServiceEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = serviceEnv.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  throw new EnvironmentError(`The environment of this service is incomplete or wrong: ${problems.join(', ')}.`);
}

/** Level of a logger made before or without a full environment, such as in tests. */
export function logLevel(): string {
  return process.env.LOG_LEVEL || 'warn';
}
