import { serviceDatabaseUrl } from './database.ts';
import type { ServiceDefinition } from './definition.ts';
import { EnvironmentError, readServiceEnv } from './env.ts';
import { serveService } from './http-server.ts';
import { createLogger } from './log.ts';

/** The whole of a service's main.ts: reads the environment, serves, and stops politely on a signal. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const env = readServiceEnv();
    const served = await serveService(definition, {
      databaseUrl: serviceDatabaseUrl(env.DATABASE_URL, definition.name, env.INTERNAL_SECRET),
      secret: env.INTERNAL_SECRET,
      host: env.HOST,
      port: env.PORT,
      poolMax: env.POOL_MAX,
      supervise: env.SUPERVISE,
      logger: createLogger({ name: definition.name, level: env.LOG_LEVEL }),
      settings: {
        filesDir: env.FILES_DIR,
        publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
        smtpUrl: env.SMTP_URL ?? null,
        demo: env.DEMO,
      },
      ...(env.EVENTS_FILE ? { eventsFile: env.EVENTS_FILE } : {}),
    });
    process.stdout.write(`${definition.name} ready at ${served.url}\n`);
    let isStopping = false;
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isStopping) return;
        isStopping = true;
        served.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
    }
  } catch (error) {
    const text =
      error instanceof EnvironmentError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${definition.name} cannot start: ${text}\n`);
    process.exitCode = 1;
  }
}
