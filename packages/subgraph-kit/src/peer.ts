import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, GraphQLRequest, GraphQLResponse } from './definition.ts';

/** A service as the gateway sees it, in this process or behind HTTP. */
export interface SubgraphPeer {
  execute(request: GraphQLRequest, caller: Caller): Promise<GraphQLResponse>;
  /** Answers a raw request; false (and nothing written) when the service has no such route. */
  route(req: IncomingMessage, res: ServerResponse, caller: Caller): Promise<boolean>;
  /** Calls an internal function; throws when the service does not know the name or the function throws. */
  internal(name: string, input: unknown): Promise<unknown>;
}
