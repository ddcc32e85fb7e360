import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { isLoopback } from './security.ts';

const version = '0.1.0';
const patienceMs = 1_000;

/** /livez: the process answers. /readyz: it can serve people. /version, /metrics. */
export function registerHealth(app: FastifyInstance, gateway: Gateway, isStopping: () => boolean): void {
  const { env, metrics, contract } = gateway;
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/version', async () => ({ version, operations: contract.operations.size, engine: env.engine }));

  app.get('/readyz', async (_request, reply) => {
    const subgraphs = await askAll(gateway);
    // Without directory nobody can be recognised; any other service costs only its own fields.
    const isReady = !isStopping() && subgraphs.directory === 'up';
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', subgraphs });
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayScrape(request, env.metricsToken)) throw new Refusal(404, 'NOT_FOUND', 'There is nothing here');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

async function askAll({ peers }: Gateway): Promise<Record<string, 'up' | 'down'>> {
  const caller = { actor: null, traceId: 'readyz', origin: 'internal' as const };
  const answers = Object.entries(peers).map(async ([name, peer]) => {
    const answer = await Promise.race([
      peer.execute({ query: '{ __typename }' }, caller).catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref()),
    ]);
    return [name, answer?.data ? 'up' : 'down'] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

/** Numbers are for us: from this machine and not through a proxy on it, or with the token. */
function mayScrape({ headers, ip }: FastifyRequest, token: string | null): boolean {
  if (token !== null) return headers.authorization === `Bearer ${token}`;
  return isLoopback(ip.replace(/^::ffff:/, '')) && headers['x-forwarded-for'] === undefined;
}
