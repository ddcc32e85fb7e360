import type { Actor } from '@onewindow/subgraph-kit';

/** An actor as `resolve-actor` answers it: the kit's Actor, and the session it was resolved from. */
export interface SessionActor extends Actor {
  readonly sessionId: string;
}

/** The session an actor came with; null for actors of seeds and jobs. */
export function sessionIdOf(actor: Actor | null): string | null {
  return actor && 'sessionId' in actor && typeof actor.sessionId === 'string' ? actor.sessionId : null;
}
