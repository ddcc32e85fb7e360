import { randomUUID } from 'node:crypto';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readContract } from '@onewindow/gateway';
import { type Caller, createHttpCaller, signCall } from '@onewindow/subgraph-kit';
import type { ServerOrder } from '../child.ts';
import { createActors } from './actors.ts';
import { hubOf, serveServices } from './services.ts';

interface Context {
  readonly caller: Caller;
}

/**
 * The stock gateway: ApolloGateway with its default data source behind Apollo Server's own HTTP server, over the same
 * services behind HTTP. Nothing is tuned; it only signs, because the services refuse unsigned calls.
 */
export async function startApollo(order: ServerOrder): Promise<{ url: string; stop(): Promise<void> }> {
  const hub = hubOf(order);
  const served = await serveServices(order, hub);
  const urls = new Map(served.map(({ name, url }) => [name, url]));
  const directory = createHttpCaller(urls.get('directory') ?? '', order.secret);
  const actorOf = createActors((input) => directory.internal('resolve-actor', input));
  const gateway = new ApolloGateway({
    supergraphSdl: readContract().supergraph,
    buildService: ({ name }) => signingDataSource(`${urls.get(name)}/graphql`, order.secret),
  });
  const server = new ApolloServer<Context>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }): Promise<Context> => ({
      caller: { actor: await actorOf(req.headers), traceId: randomUUID(), origin: 'public' },
    }),
  });
  return {
    url: new URL(url).origin,
    async stop() {
      await server.stop();
      await directory.close();
      await Promise.all(served.map((service) => service.stop()));
      await hub.stop();
    },
  };
}

function signingDataSource(url: string, secret: string): RemoteGraphQLDataSource<Context> {
  return new RemoteGraphQLDataSource<Context>({
    url,
    willSendRequest({ request, context }) {
      // While it loads the supergraph there is no request and nothing to sign.
      if (!('caller' in context)) return;
      const { query, http, ...rest } = request;
      const parts = {
        time: String(Date.now()),
        method: 'POST',
        path: '/graphql',
        claims: Buffer.from(JSON.stringify(context.caller)).toString('base64url'),
        // The words in the order in which the data source writes them.
        body: JSON.stringify({ query, ...rest }),
      };
      http?.headers.set('x-ow-time', parts.time);
      http?.headers.set('x-ow-claims', parts.claims);
      http?.headers.set('x-ow-signature', signCall(secret, parts));
    },
  });
}
