import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql/index.js';
import { type Call, publicCall } from './call.ts';
import { hardenCookie, sessionToken } from './cookies.ts';
import { createDocumentStore } from './document-store.ts';
import { formatError, Refusal } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { adHocLimits, graphqlBodyLimit } from './limits.ts';
import { chooseOperation } from './registered.ts';
import type { RunOperation } from './run-operation.ts';
import { isCrossOrigin, isHttps } from './security.ts';

/** Apollo Server clones its context for every request: one property, and nothing to clone inside. */
interface Context {
  readonly call: Call;
}

type ApolloGatewaySlot = ApolloServerOptionsWithGateway<Context>['gateway'];

const calls = new WeakMap<FastifyRequest, Call>();

/** POST /graphql: Apollo Server in front of the engine, behind the checks of the door. */
export async function registerGraphQLEndpoint(
  app: FastifyInstance,
  gateway: Gateway,
  run: RunOperation,
): Promise<() => Promise<void>> {
  const { env, registered, sessions } = gateway;
  const server = createApolloServer(gateway, run);
  await server.start();
  const secure = isHttps(env.publicUrl);
  const answer = fastifyApolloHandler<Context>(server, {
    context: async (request) => ({ call: calls.get(request) ?? publicCall(null, request.id) }),
  });

  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: graphqlBodyLimit,
    async onRequest({ headers }) {
      if (isCrossOrigin(headers, env.publicUrl))
        throw new Refusal(403, 'CROSS_ORIGIN', 'Another site may not call this one');
      if (!headers['content-type']?.startsWith('application/json'))
        throw new Refusal(415, 'BAD_REQUEST', 'Send application/json');
    },
    async preHandler(request) {
      const body = Object(request.body) as Record<string, unknown>;
      const operation = chooseOperation(registered, env.operations, body);
      const { variables = null, operationName = null } = body;
      request.body = operation
        ? { query: operation.source, variables }
        : { query: body.query, variables, operationName };
      const actor = await sessions.actorOf(sessionToken(request.headers.cookie));
      calls.set(request, publicCall(actor, request.id, operation?.name));
    },
    async handler(request, reply) {
      const body = await answer.call(app, request, reply);
      const cookies = calls.get(request)?.setCookies ?? [];
      if (cookies.length > 0)
        reply.header(
          'set-cookie',
          cookies.map((cookie) => hardenCookie(cookie, secure)),
        );
      reply.header('cache-control', 'no-store');
      return body;
    },
  });
  return () => server.stop();
}

function createApolloServer(
  { engine, env, contract, registered, logger }: Gateway,
  run: RunOperation,
): ApolloServer<Context> {
  const isOpen = env.operations === 'any';
  const { rules, maxTokens } = adHocLimits();
  const gateway: ApolloGatewaySlot = {
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: engine.schema, coreSupergraphSdl: contract.supergraph });
      return () => undefined;
    },
    load: async () => ({
      async executor({ document, source, operation, operationName, request, context }) {
        if (operation.operation === 'subscription') throw subscriptionByPost();
        return run({
          document,
          source,
          operationName,
          variables: request.variables ?? {},
          call: (context as Context).call,
        });
      },
    }),
    stop: () => engine.stop(),
  };
  return new ApolloServer<Context>({
    gateway,
    logger,
    documentStore: createDocumentStore(registered.values()),
    persistedQueries: false,
    csrfPrevention: false,
    introspection: isOpen,
    validationRules: rules,
    parseOptions: { maxTokens },
    formatError,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

function subscriptionByPost(): GraphQLError {
  return new GraphQLError('Subscriptions run at /graphql/stream', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
