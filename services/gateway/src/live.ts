import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse, validate } from 'graphql/index.js';
import { publicCall } from './call.ts';
import { sessionToken } from './cookies.ts';
import { crossOrigin, Refusal } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { holdStreams } from './live-holders.ts';
import { type LiveQuery, liveQueryOf } from './live-query.ts';
import { createWatches } from './live-watches.ts';
import { chooseOperation } from './registered.ts';
import type { RunOperation } from './run-operation.ts';
import { isCrossOrigin } from './security.ts';

/** Streams one session may hold open, and one address for people who are not signed in. */
const mostPerSession = 12;
const mostPerAddress = 50;

type StreamRequest = FastifyRequest<{ Querystring: { documentId?: string; query?: string; variables?: string } }>;

/**
 * GET /graphql/stream: live updates. A notification says only that an object changed; the gateway asks
 * again on the subscriber's behalf, so that nobody is shown what a query would not show them now.
 */
export function registerLive(app: FastifyInstance, gateway: Gateway, run: RunOperation): () => void {
  const { env, sessions } = gateway;
  const watches = createWatches(gateway.listen, gateway.metrics.liveStreams);
  const liveQueries = createLiveQueries(gateway);
  const hold = holdStreams();

  app.get('/graphql/stream', async (request: StreamRequest, reply) => {
    if (isCrossOrigin(request.headers, env.publicUrl)) throw crossOrigin();
    const { live, name } = liveQueries(request.query);
    const variables = variablesOf(request.query.variables);
    const id = live.idOf(variables);
    if (id === null) throw new Refusal(400, 'BAD_USER_INPUT', 'The id is missing');
    const token = sessionToken(request.headers.cookie);

    async function look(): Promise<object | null> {
      const actor = await sessions.actorOf(token);
      if (token !== null && actor === null) return null;
      const call = publicCall(actor, request, name);
      const { data, errors } = await run({ ...live, operationName: null, variables, call });
      if (data?.[live.responseKey] == null && !errors) return null;
      return errors ? { data, errors } : { data };
    }

    const release = token ? hold(token, mostPerSession) : hold(`address ${request.ip}`, mostPerAddress);
    const watch = watches.add(live.type, id, look, release);
    try {
      const first = await look();
      if (!first) throw new Refusal(404, 'NOT_FOUND', 'There is nothing here that you may watch');
      reply.hijack();
      for (const [header, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(header, value);
      watch.open(reply.raw, first, async () => token === null || (await sessions.actorOf(token)) !== null);
    } catch (error) {
      watch.close();
      throw error;
    }
  });
  return () => watches.stop();
}

/** The live query of a request; those of registered operations are worked out once. */
function createLiveQueries({ engine, registered, env }: Gateway) {
  const known = new Map<string, LiveQuery>();
  return (asked: StreamRequest['query']): { live: LiveQuery; name: string } => {
    const operation = chooseOperation(registered, env.operations, asked);
    try {
      const document = operation?.document ?? parse(asked.query ?? '', { noLocation: true });
      const [problem] = operation ? [] : validate(engine.schema, document);
      if (problem) throw problem;
      const live = (operation && known.get(operation.id)) ?? liveQueryOf(engine.schema, document);
      if (operation) known.set(operation.id, live);
      return { live, name: operation?.name ?? 'ad-hoc' };
    } catch (error) {
      throw new Refusal(400, 'BAD_REQUEST', error instanceof Error ? error.message : 'This cannot be watched');
    }
  };
}

function variablesOf(text: string | undefined): Record<string, unknown> {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    throw new Refusal(400, 'BAD_USER_INPUT', 'variables is not JSON');
  }
}
