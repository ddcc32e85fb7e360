import { definitions, gatewayLogin } from '@onewindow/standalone';
import {
  createLogger,
  type ListenHub,
  listenHub,
  type RunningService,
  type ServedService,
  type ServiceDefinition,
  type ServiceOptions,
  serveService,
  serviceDatabaseUrl,
  startService,
} from '@onewindow/subgraph-kit';
import type { ServerOrder } from '../child.ts';

/** Options of one service; everything is as in `npm start` but the level of the log and who has workers. */
function serviceOptions(order: ServerOrder, name: string): ServiceOptions {
  return {
    databaseUrl: serviceDatabaseUrl(order.adminUrl, name, order.secret),
    workers: order.workers,
    supervise: order.workers && name === definitions[0]?.name,
    logger: createLogger({ name, level: process.env.LOG_LEVEL || 'error' }),
    settings: { filesDir: order.filesDir, publicUrl: 'http://127.0.0.1', smtpUrl: null, demo: true },
  };
}

/** The hub of a process that runs a gateway. */
export function hubOf(order: ServerOrder): ListenHub {
  return listenHub(serviceDatabaseUrl(order.adminUrl, gatewayLogin.name, order.secret));
}

/** Every service in this process. `changed` may wrap a definition. */
export function startServices(
  order: ServerOrder,
  hub: ListenHub,
  changed: (definition: ServiceDefinition) => ServiceDefinition = (definition) => definition,
): Promise<RunningService[]> {
  return Promise.all(
    definitions.map((definition) =>
      startService(changed(definition), { ...serviceOptions(order, definition.name), hub }),
    ),
  );
}

/** Every service of this process behind a port of its own, calls signed. */
export async function serveServices(
  order: ServerOrder,
  hub: ListenHub,
): Promise<(ServedService & { readonly name: string })[]> {
  return Promise.all(
    definitions.map(async (definition) => {
      const { name } = definition;
      const options = { ...serviceOptions(order, name), hub, host: '127.0.0.1', port: 0, secret: order.secret };
      return { name, ...(await serveService(definition, options)) };
    }),
  );
}
