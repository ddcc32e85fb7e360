import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  print,
} from 'graphql/index.js';
import type { Call } from './call.ts';
import type { Send } from './send.ts';

/** One operation, parsed and validated. */
export interface EngineRequest {
  document: DocumentNode;
  source: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  call: Call;
}

/** Plans an operation over the supergraph and runs it through `send`. */
export interface Engine {
  /** What clients may ask. */
  readonly schema: GraphQLSchema;
  /** Errors of variables come without `data`; any other failure leaves null what it touched. */
  execute(request: EngineRequest): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

/** Starts an engine over the text of a supergraph. */
export type StartEngine = (supergraph: string, send: Send) => Promise<Engine>;

const nothing = (): undefined => undefined;
/**
 * Stands in for the planner's own logger, which throws at the values of LOG_LEVEL it does not know, `silent` and
 * `fatal` among them. What goes wrong is logged where subgraphs are called.
 */
const mutedLog = {
  log: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  child: () => mutedLog,
};

/** The default engine: plans by the native planner of @graphql-hive/router-runtime. */
export const startRouterEngine: StartEngine = async (supergraph, send) => {
  const textOf = printOnce();
  const handler = await unifiedGraphHandler({
    unifiedGraph: buildSchema(supergraph, { assumeValidSDL: true, noLocation: true }),
    getUnifiedGraphSDL: () => supergraph,
    log: mutedLog as never,
    onSubgraphExecute: (subgraph, { document, operationName, variables, context }) =>
      // Errors are plain data until they are masked: the planner only reads and rewrites their paths.
      send(subgraph, { query: textOf(document), operationName, variables }, context) as Promise<ExecutionResult>,
  });
  const { executor, unifiedGraph: schema } = handler;
  if (!executor) throw new Error('The planner offers no executor on this platform');
  // Makes the handler read its subgraphs now and not while the first person waits.
  handler.getSubgraphSchema(/@join__graph\(name: "([^"]+)"/.exec(supergraph)?.[1] ?? '');
  return {
    schema,
    async execute({ document, operationName, variables, call }) {
      try {
        const request = { document, variables, context: call, operationName: operationName ?? undefined };
        const { data, errors } = (await executor(request)) as ExecutionResult;
        return { data: data ?? null, errors };
      } catch (error) {
        // The executor throws what it finds wrong with variables: one error, or several in an AggregateError.
        const found = error instanceof AggregateError ? error.errors : [error];
        if (found.every((each) => each instanceof GraphQLError)) return { errors: found };
        throw error;
      }
    },
    stop: async () => undefined,
  };
};

/** Text of a planned document; plans are kept by the planner, so each is printed once. */
function printOnce(): (document: DocumentNode) => string {
  const printed = new WeakMap<DocumentNode, string>();
  return (document) => {
    let text = printed.get(document);
    if (text === undefined) {
      text = print(document);
      printed.set(document, text);
    }
    return text;
  };
}
