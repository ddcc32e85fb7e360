import { createBoss } from './boss.ts';
import { ServiceContext } from './context.ts';
import { openDatabase } from './database.ts';
import type {
  ContextOptions,
  RunningService,
  ServiceDefinition,
  ServiceOptions,
  ServiceSettings,
} from './definition.ts';
import { logLevel } from './env.ts';
import { type EventCatalog, readEventCatalog } from './event-catalog.ts';
import { createExecutor } from './execute.ts';
import type { Actor } from './identity.ts';
import { createLogger } from './log.ts';
import { createOutboxWriter } from './outbox.ts';
import { findRoute, runRoute } from './raw-routes.ts';
import { pruneRequestLog } from './request-log.ts';
import type { ServiceRuntime } from './runtime.ts';
import { buildSchema } from './schema.ts';
import { borrowHub } from './shared-hub.ts';
import { startWorkers } from './workers.ts';

const defaultPoolMax = 4;
const dayMs = 24 * 60 * 60 * 1000;

const defaultSettings: ServiceSettings = {
  filesDir: '.data/files',
  publicUrl: 'http://127.0.0.1:4000',
  smtpUrl: null,
  demo: false,
};

/** Starts a service in this process: schema, pool, jobs, inbox. The database must be migrated. */
export async function startService(definition: ServiceDefinition, options: ServiceOptions): Promise<RunningService> {
  const { name } = definition;
  const log = options.logger ?? createLogger({ name, level: logLevel() });
  const execute = createExecutor(buildSchema(definition));
  const catalog = readEventCatalog(options.eventsFile);
  const database = await openDatabase(definition, options.databaseUrl, options.poolMax ?? defaultPoolMax);
  const borrowed = options.hub ? { hub: options.hub, release: async () => undefined } : borrowHub(options.databaseUrl);
  const hasWorkers = options.workers ?? true;
  const boss = createBoss(database.pool, borrowed.hub, {
    supervise: options.supervise ?? false,
    listen: hasWorkers,
    log,
  });
  const close = async (): Promise<void> => {
    await boss.stop({ graceful: true, timeout: 10_000 });
    await borrowed.release();
    await database.close();
  };
  const runtime: ServiceRuntime = {
    service: name,
    database,
    outbox: createOutboxWriter({
      service: name,
      boss,
      catalog,
      jobs: new Set(Object.keys(definition.jobs ?? {})),
      eventTap: options.eventTap,
    }),
    clock: options.clock ?? (() => new Date()),
    log,
    settings: { ...defaultSettings, ...options.settings },
  };
  const newContext = (actor: Actor | null, { now, traceId, address }: ContextOptions = {}): ServiceContext =>
    new ServiceContext(runtime, { actor, now, ...(traceId && { traceId }), address });
  try {
    await boss.start();
    for (const event of unheardEvents(definition, catalog))
      log.warn({ event }, 'subscribed in events.yaml without a handler');
    if (hasWorkers) await startWorkers(boss, definition, () => newContext(null), log);
  } catch (error) {
    await close();
    throw error;
  }
  const prune = (): void => {
    pruneRequestLog(database.pool).catch((error: unknown) => log.warn({ err: error }, 'request log not pruned'));
  };
  const pruning = setInterval(prune, dayMs).unref();
  if (hasWorkers) prune();

  return {
    name,
    execute: (request, caller) => execute(request, newContext(caller.actor, caller)),
    async route(req, res, caller) {
      const route = findRoute(definition.routes, req);
      if (!route) return false;
      await runRoute(route, newContext(caller.actor, caller), req, res);
      return true;
    },
    async internal(functionName, input) {
      const handler = Object.hasOwn(definition.internal ?? {}, functionName)
        ? definition.internal?.[functionName]
        : undefined;
      if (!handler) throw new Error(`${name} has no internal function "${functionName}"`);
      return handler(newContext(null), input);
    },
    context: newContext,
    withContext: (actor, work, contextOptions) => work(newContext(actor, contextOptions)),
    async seed(report) {
      await definition.seed?.(newContext(null), report);
    },
    async stop() {
      clearInterval(pruning);
      await close();
    },
  };
}

/** Events this service is a subscriber of but does not handle: their deliveries will fail. */
function unheardEvents({ name, events = {} }: ServiceDefinition, catalog: EventCatalog): string[] {
  return Object.keys(catalog).filter(
    (event) => catalog[event]?.subscribers.includes(name) && !Object.hasOwn(events, event),
  );
}
