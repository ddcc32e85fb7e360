import { type Peers, startGateway } from '@onewindow/gateway';
import { createHttpCaller, createLogger, type ListenHub } from '@onewindow/subgraph-kit';
import type { ServerOrder } from '../child.ts';
import { benchContract } from '../operations.ts';
import type { Capture } from '../replay/capture.ts';
import { hubOf, serveServices, startServices } from './services.ts';

/** Our gateway as people meet it (registered operations only), over services in this process or behind HTTP. */
export async function startGatewayOver(
  order: ServerOrder,
  capture: Capture | null,
): Promise<{ url: string; peers: Peers; stop(): Promise<void> }> {
  const hub = hubOf(order);
  const { peers, stop } = order.way === 'http' ? await overHttp(order, hub) : await inProcess(order, hub, capture);
  const gateway = await startGateway({
    peers,
    env: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      operations: 'registered',
      engine: 'router',
      demo: true,
      metricsToken: null,
    },
    contract: benchContract(),
    listen: hub,
    distDirs: { shell: null, remotes: {} },
    logger: createLogger({ name: 'gateway', level: process.env.LOG_LEVEL || 'error' }),
  });
  return {
    url: gateway.url,
    peers,
    async stop() {
      await gateway.stop();
      await stop();
      await hub.stop();
    },
  };
}

interface StartedPeers {
  readonly peers: Peers;
  stop(): Promise<unknown>;
}

async function inProcess(order: ServerOrder, hub: ListenHub, capture: Capture | null): Promise<StartedPeers> {
  const running = await startServices(order, hub, capture?.watchJobs);
  const peers = running.map((service) => [service.name, capture ? capture.watchRequests(service) : service] as const);
  return { peers: Object.fromEntries(peers), stop: () => Promise.all(running.map((service) => service.stop())) };
}

async function overHttp(order: ServerOrder, hub: ListenHub): Promise<StartedPeers> {
  const served = await serveServices(order, hub);
  const callers = served.map(({ name, url }) => [name, createHttpCaller(url, order.secret)] as const);
  return {
    peers: Object.fromEntries(callers),
    async stop() {
      await Promise.all(callers.map(([, caller]) => caller.close()));
      await Promise.all(served.map((service) => service.stop()));
    },
  };
}
