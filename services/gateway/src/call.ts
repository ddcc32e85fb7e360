import type { Actor, Caller } from '@onewindow/subgraph-kit';

/** One request on its way through the gateway: on whose behalf, and which cookies the services asked to set. */
export interface Call {
  readonly caller: Caller;
  readonly setCookies: string[];
  /** Name of the registered operation; texts that came with the request count as `ad-hoc`. */
  readonly operation: string;
}

/** A call from outside by this actor (null: nobody signed in). */
export function publicCall(
  actor: Actor | null,
  { id: traceId, ip: address }: { id: string; ip: string },
  operation = 'ad-hoc',
): Call {
  return { caller: { actor, traceId, origin: 'public', address }, setCookies: [], operation };
}
