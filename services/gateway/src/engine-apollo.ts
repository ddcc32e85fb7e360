import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, type GraphQLSchema, Kind } from 'graphql/index.js';
import type { StartEngine } from './engine.ts';
import type { Send } from './send.ts';

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type RequestContext = Parameters<NonNullable<Executor>>[0];

/**
 * The second engine (GATEWAY_ENGINE=apollo): same supergraph, same `send`, another planner.
 * @apollo/gateway is Elastic-2.0 and a development dependency: this module is loaded only when asked for.
 */
export const startApolloEngine: StartEngine = async (supergraph, send) => {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => dataSource(name, send),
  });
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const { executor } = await gateway.load();
  if (!executor || !schema) throw new Error('The gateway did not load the supergraph');
  const loaded = schema;
  return {
    schema: loaded,
    async execute({ document, source, operationName, variables, call }) {
      const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
      const context = { schema: loaded, document, source, operationName, operation, context: call };
      const rest = { queryHash: source, request: { query: source, operationName, variables }, metrics: {} };
      // Only these parts of Apollo Server's request context are read by the gateway.
      const { data, errors } = await executor({ ...context, ...rest } as unknown as RequestContext);
      if (data === undefined && errors) return { errors };
      return { data: data ?? null, errors };
    },
    stop: () => gateway.stop(),
  };
};

function dataSource(subgraph: string, send: Send): GraphQLDataSource {
  return {
    async process({ request, context }) {
      const { query = '', operationName, variables } = request;
      const { data, errors } = await send(subgraph, { query, operationName, variables }, context as never);
      return { data, errors: errors?.map(({ message, ...rest }) => new GraphQLError(message, rest)) };
    },
  };
}
