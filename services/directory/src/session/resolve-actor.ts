import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { findActorByTokenHash } from './actor.repository.ts';
import type { SessionActor } from './session.rules.ts';
import { hashOfToken, isSessionToken } from './session-token.ts';

const resolveActorInput = z.object({ token: z.string() });

/** Internal, for the gateway: whose token is this? At most two statements. */
export async function resolveActor(ctx: ServiceContext, input: unknown): Promise<SessionActor | null> {
  const { token } = resolveActorInput.parse(input);
  return isSessionToken(token) ? findActorByTokenHash(ctx, hashOfToken(token)) : null;
}
