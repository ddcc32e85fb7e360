import { type RunningGateway, readContract, startGateway } from '@onewindow/gateway';
import {
  createLogger,
  type ListenHub,
  listenHub,
  migrateServices,
  type RunningService,
  type ServiceOptions,
  serviceDatabaseUrl,
  startService,
} from '@onewindow/subgraph-kit';
import { type CityDatabase, openCityDatabase } from './database.ts';
import { definitions, gatewayLogin } from './definitions.ts';
import type { StandaloneEnv } from './env.ts';
import { assertFreePort } from './port.ts';
import { createProgress, type Progress } from './progress.ts';
import { seedServices } from './seed.ts';

export interface ComposeOptions {
  env: StandaloneEnv;
  progress?: Progress;
  /** For every service; default: the wall clock. */
  clock?: () => Date;
  /** Default true. */
  seed?: boolean;
  /** Ends the start; what was begun is stopped. */
  signal?: AbortSignal;
}

/** The whole city in this process. */
export interface City {
  url: string;
  gateway: RunningGateway;
  /** By subgraph name. */
  services: Readonly<Record<string, RunningService>>;
  database: CityDatabase;
  /** Gateway first, then services, then the database. */
  stop(): Promise<void>;
}

/**
 * Starts database, services and gateway in this process, migrated and seeded. What was started is stopped again when a
 * later step fails. Throws StartProblem or PostgresProblem with one sentence when a person has to mend something.
 */
export async function compose(options: ComposeOptions): Promise<City> {
  const { env, progress = createProgress(), clock, seed = true, signal } = options;
  await assertFreePort(env.gateway.host, env.gateway.port);
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const database = await openCityDatabase(env, progress.say);
    undo.push(() => database.stop());
    signal?.throwIfAborted();
    const secret = env.gateway.internalSecret;
    await migrateServices([...definitions, gatewayLogin], {
      adminUrl: database.adminUrl,
      secret,
      report: progress.say,
    });
    signal?.throwIfAborted();
    const hub = listenHub(serviceDatabaseUrl(database.adminUrl, gatewayLogin.name, secret));
    undo.push(() => hub.stop());
    const running = await startServices(database.adminUrl, hub, env, clock);
    undo.push(() => Promise.all(running.map((service) => service.stop())));
    if (seed) await seedServices(running, progress, signal);
    signal?.throwIfAborted();
    const services = Object.fromEntries(running.map((service) => [service.name, service]));
    const logger = createLogger({ name: 'gateway', level: env.gateway.logLevel });
    const gateway = await startGateway({
      peers: services,
      env: env.gateway,
      contract: readContract(),
      listen: hub,
      logger,
    });
    undo.push(() => gateway.stop());
    return { url: gateway.url, gateway, services, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** All services on one LISTEN connection; the first looks after the queues for all of them. */
async function startServices(
  baseUrl: string,
  hub: ListenHub,
  env: StandaloneEnv,
  clock: (() => Date) | undefined,
): Promise<RunningService[]> {
  const settings: ServiceOptions['settings'] = {
    filesDir: env.filesDir,
    publicUrl: env.gateway.publicUrl ?? `http://${env.gateway.host}:${env.gateway.port}`,
    smtpUrl: env.smtpUrl,
    demo: env.gateway.demo,
  };
  const starting = definitions.map((definition, index) =>
    startService(definition, {
      databaseUrl: serviceDatabaseUrl(baseUrl, definition.name, env.gateway.internalSecret),
      hub,
      supervise: index === 0,
      settings,
      ...(clock ? { clock } : {}),
    }),
  );
  const settled = await Promise.allSettled(starting);
  const running = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = settled.find((each) => each.status === 'rejected');
  if (!failed) return running;
  await Promise.all(running.map((service) => service.stop()));
  throw failed.reason;
}
