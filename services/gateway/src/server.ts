import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { createSessions } from './authenticate.ts';
import { type Contract, readContract } from './contract.ts';
import { drainable } from './drain.ts';
import { startRouterEngine } from './engine.ts';
import { checkExposure, type GatewayEnv } from './env.ts';
import { errorBody, Refusal } from './errors.ts';
import type { Gateway, Listen } from './gateway.ts';
import { registerGraphQLEndpoint } from './graphql-endpoint.ts';
import { registerHealth } from './health.ts';
import { graphqlBodyLimit } from './limits.ts';
import { registerLive } from './live.ts';
import { createMetrics } from './metrics.ts';
import { answerKeptPages } from './public-page-door.ts';
import { keepPublicPages, type PublicPages } from './public-pages.ts';
import { registerPlainRoutes } from './raw-routes.ts';
import { registerOperations } from './registered.ts';
import { createRunOperation } from './run-operation.ts';
import { dataHeaders, pageHeaders } from './security.ts';
import { createSend, type Peers } from './send.ts';
import { builtApps, type DistDirs, registerStaticFiles } from './static-files.ts';

export type { Contract, PlainRoute } from './contract.ts';
export { readContract } from './contract.ts';
export type { GatewayEnv, ProcessEnv } from './env.ts';
export { readEnv } from './env.ts';
export type { Peers } from './send.ts';
export type { DistDirs } from './static-files.ts';

export interface GatewayOptions {
  /** Services by subgraph name, in this process or behind HTTP. */
  peers: Peers;
  env: GatewayEnv;
  /** The process's listen hub: live updates, and revocations at once. The caller stops it. */
  listen?: Listen;
  /** Default: the apps of this repository that are built. */
  distDirs?: DistDirs;
  /** Default: the repository's graphql/ directory. */
  contract?: Contract;
  logger?: Logger;
}

export interface RunningGateway {
  url: string;
  port: number;
  /** Ends live streams, lets requests under way finish and frees the port. */
  stop(): Promise<void>;
}

/** Starts the gateway: used by main.ts, by the standalone process and by tests. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { env, peers, listen, logger = pino() } = options;
  checkExposure(env);
  const contract = options.contract ?? readContract();
  const metrics = createMetrics();
  const startEngine =
    env.engine === 'apollo' ? (await import('./engine-apollo.ts')).startApolloEngine : startRouterEngine;
  const engine = await startEngine(contract.supergraph, createSend(peers, metrics, logger));
  const registered = registerOperations(contract.operations, engine.schema);
  const sessions = createSessions(peers.directory, listen);
  const pages = publicPages(options, contract, logger);
  const gateway: Gateway = { env, contract, peers, engine, registered, sessions, listen, pages, metrics, logger };

  let isStopping = false;
  const run = createRunOperation(gateway);
  const traceId = traceIds();
  const app = createApp(gateway, traceId);
  answerKeptPages(app.server, pages, traceId);
  const drain = drainable(app.server);
  registerHealth(app, gateway, () => isStopping);
  const stopApollo = await registerGraphQLEndpoint(app, gateway, run);
  const stopLive = registerLive(app, gateway, run);
  await registerPlainRoutes(app, gateway);
  await registerStaticFiles(app, options.distDirs ?? builtApps());
  await app.listen({ host: env.host, port: env.port });
  const { port, family, address } = app.server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;

  return {
    url: env.publicUrl ?? `http://${host}:${port}`,
    port,
    async stop() {
      isStopping = true;
      stopLive();
      sessions.stop();
      for (const each of pages) each.stop();
      const closed = app.close();
      drain();
      await closed;
      await stopApollo();
    },
  };
}

/** Caches of the routes that have one and whose service is there. */
function publicPages({ env, peers, listen }: GatewayOptions, { routes }: Contract, logger: Logger): PublicPages[] {
  return routes.flatMap((route) => {
    const peer = route.cached && route.public ? peers[route.subgraph] : undefined;
    return peer ? [keepPublicPages(route, { peer, listen, logger, headers: pageHeaders(env.publicUrl) })] : [];
  });
}

/**
 * Within this time a request has arrived whole: 20 MB over the slow line of a village take two minutes. Fastify sets no
 * limit of its own, and senders that trickle would hold connections for ever.
 */
const slowestRequestMs = 300_000;

/** The HTTP server with what every answer has: security headers, a trace id, and errors that tell nothing. */
function createApp({ env, logger, metrics }: Gateway, traceId: () => string): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: graphqlBodyLimit,
    genReqId: traceId,
    requestIdHeader: false,
    trustProxy: env.trustedProxies?.length ? [...env.trustedProxies] : false,
    forceCloseConnections: 'idle',
    requestTimeout: slowestRequestMs,
    routerOptions: { ignoreTrailingSlash: false },
  });
  const [ofData, ofPages] = [dataHeaders(env.publicUrl), pageHeaders(env.publicUrl)];
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers(request.routeOptions.url === '/graphql' ? ofData : ofPages).header('x-trace-id', request.id);
    next();
  });
  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ err: error, traceId: request.id }, 'request failed');
    const { code, message } = wordsOf(error, status);
    metrics.refusals.inc({ reason: code });
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send(errorBody(code, message, request.id));
  });
  return app;
}

/** Ids that no other process and no other request has: random once, then counted, because there are many. */
function traceIds(): () => string {
  const prefix = randomBytes(10).toString('hex');
  let count = 0;
  return () => prefix + (count++).toString(16).padStart(12, '0');
}

function wordsOf(error: Error, status: number): { code: string; message: string } {
  if (error instanceof Refusal) return error;
  if (status < 500) return { code: 'BAD_REQUEST', message: 'The request cannot be read' };
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side' };
}
