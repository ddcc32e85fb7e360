import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql/index.js';
import { type Call, publicCall } from './call.ts';
import { hardenCookie, sessionToken } from './cookies.ts';
import { createDocumentStore } from './document-store.ts';
import { crossOrigin, formatError, Refusal } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { adHocLimits } from './limits.ts';
import { chooseOperation, readBody } from './registered.ts';
import type { RunOperation } from './run-operation.ts';
import { isCrossOrigin, isHttps } from './security.ts';

/** Apollo Server clones its context for every request: one property, and nothing to clone inside. */
interface Context {
  readonly call: Call;
}

type ApolloGatewaySlot = ApolloServerOptionsWithGateway<Context>['gateway'];

/**
 * POST /graphql: Apollo Server in front of the engine, behind the checks of the door. The request goes in
 * by executeOperation: what the server's HTTP layer would do once more (headers, negotiation, batching, APQ)
 * is a third of a small request's time, and we want none of it.
 */
export async function registerGraphQLEndpoint(
  app: FastifyInstance,
  gateway: Gateway,
  run: RunOperation,
): Promise<() => Promise<void>> {
  const { env, registered, sessions } = gateway;
  const server = createApolloServer(gateway, run);
  await server.start();
  const secure = isHttps(env.publicUrl);

  app.route({
    method: 'POST',
    url: '/graphql',
    onRequest({ headers }, _reply, next) {
      if (isCrossOrigin(headers, env.publicUrl)) return next(crossOrigin());
      next(headers['content-type']?.startsWith('application/json') ? undefined : notJson());
    },
    async handler(request, reply) {
      const body = readBody(request.body);
      const operation = chooseOperation(registered, env.operations, body);
      const actor = await sessions.actorOf(sessionToken(request.headers.cookie));
      const call = publicCall(actor, request, operation?.name);
      const { http, body: answer } = await server.executeOperation(
        operation ? { query: operation.source, variables: body.variables } : body,
        { contextValue: { call } },
      );
      if (answer.kind !== 'single') throw new Error('Incremental delivery is not offered');
      if (call.setCookies.length > 0) {
        reply.header(
          'set-cookie',
          call.setCookies.map((cookie) => hardenCookie(cookie, secure)),
        );
      }
      reply.code(http.status ?? 200).header('content-type', 'application/json; charset=utf-8');
      return JSON.stringify(answer.singleResult);
    },
  });
  return () => server.stop();
}

function notJson(): Refusal {
  return new Refusal(415, 'BAD_REQUEST', 'Send application/json');
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
