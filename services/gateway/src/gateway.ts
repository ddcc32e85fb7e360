import type { ListenHub } from '@onewindow/subgraph-kit';
import type { Logger } from 'pino';
import type { Sessions } from './authenticate.ts';
import type { Contract } from './contract.ts';
import type { Engine } from './engine.ts';
import type { GatewayEnv } from './env.ts';
import type { Metrics } from './metrics.ts';
import type { PublicPages } from './public-pages.ts';
import type { RegisteredOperation } from './registered.ts';
import type { Peers } from './send.ts';

/** Where the process's notifications come from: the kit's listen hub. */
export type Listen = Pick<ListenHub, 'on' | 'listen'>;

/** The parts of one running gateway, put together in server.ts. */
export interface Gateway {
  readonly env: GatewayEnv;
  readonly contract: Contract;
  readonly peers: Peers;
  readonly engine: Engine;
  readonly registered: ReadonlyMap<string, RegisteredOperation>;
  readonly sessions: Sessions;
  readonly listen: Listen | undefined;
  /** Pages of cached routes that anybody may read. */
  readonly pages: readonly PublicPages[];
  readonly metrics: Metrics;
  readonly logger: Logger;
}
