import type { GraphQLRequest, GraphQLResponse, SubgraphPeer } from '@onewindow/subgraph-kit';
import type { Logger } from 'pino';
import type { Call } from './call.ts';
import type { Metrics } from './metrics.ts';

/** The one way from an engine to a subgraph. Never throws: an unreachable subgraph is an answer with errors. */
export type Send = (subgraph: string, request: GraphQLRequest, call: Call) => Promise<GraphQLResponse>;

/** Services by name, in this process or behind HTTP: the gateway does not know which. */
export type Peers = Readonly<Record<string, SubgraphPeer>>;

/** Code of the error a client sees for a field whose service did not answer. */
export const subgraphUnavailable = 'SUBGRAPH_UNAVAILABLE';

export function createSend(peers: Peers, metrics: Metrics, logger: Logger): Send {
  return async (subgraph, request, call) => {
    const finish = metrics.subgraphSeconds.startTimer({ subgraph });
    try {
      const peer = peers[subgraph];
      if (!peer) throw new Error(`No peer is configured for subgraph ${subgraph}`);
      const answer = await peer.execute(request, call.caller);
      if (answer.setCookies) call.setCookies.push(...answer.setCookies);
      finish({ outcome: answer.errors?.length ? 'errors' : 'ok' });
      return answer;
    } catch (error) {
      finish({ outcome: 'unavailable' });
      logger.error({ err: error, subgraph, traceId: call.caller.traceId }, 'subgraph did not answer');
      return {
        data: null,
        errors: [{ message: 'A service did not answer', extensions: { code: subgraphUnavailable } }],
      };
    }
  };
}
