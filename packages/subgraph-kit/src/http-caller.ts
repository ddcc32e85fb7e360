import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { newId } from '@onewindow/kernel';
import { Pool } from 'undici';
import type { Caller, GraphQLResponse } from './definition.ts';
import type { SubgraphPeer } from './peer.ts';
import { claimsHeader, encodeClaims, signatureHeader, signCall, timeHeader } from './sign.ts';

/** A service behind HTTP. `close` ends its keep-alive connections. */
export interface HttpPeer extends SubgraphPeer {
  close(): Promise<void>;
}

/** Headers that belong to one connection, and those only we may set. */
const notForwarded = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-authorization',
  'expect',
]);

/** A service that hangs must cost a field, not the page: so long it may take to answer. */
const patienceMs = 10_000;

export interface HttpCallerOptions {
  /** Keep-alive connections. Default 16. */
  connections?: number;
  /** Most milliseconds until a GraphQL or internal call is answered; files may take as long as they need. */
  answerWithinMs?: number;
}

/** Calls a served service over keep-alive connections; every call is signed. */
export function createHttpCaller(url: string, secret: string, options: HttpCallerOptions = {}): HttpPeer {
  const { origin } = new URL(url);
  const { connections = 16, answerWithinMs = patienceMs } = options;
  const pool = new Pool(origin, { connections, keepAliveTimeout: 20_000, connect: { timeout: answerWithinMs } });

  const signed = (method: string, path: string, caller: Caller, body: string | null): Record<string, string> => {
    const time = String(Date.now());
    const claims = encodeClaims(caller);
    return {
      [timeHeader]: time,
      [claimsHeader]: claims,
      [signatureHeader]: signCall(secret, { time, method, path, claims, body }),
    };
  };

  const post = async (path: string, caller: Caller, payload: object): Promise<{ status: number; json: unknown }> => {
    const body = JSON.stringify(payload);
    const headers = { 'content-type': 'application/json', ...signed('POST', path, caller, body) };
    // A signal, because undici's own timers are coarser than a second and do not count the wait for a connection.
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await pool.request({ method: 'POST', path, body, headers, signal });
    return { status: response.statusCode, json: await response.body.json() };
  };

  return {
    async execute(request, caller) {
      const { query, operationName, variables } = request;
      const { status, json } = await post('/graphql', caller, { query, operationName, variables });
      if (status !== 200) throw new Error(`${origin} answered ${status}`);
      return json as GraphQLResponse;
    },
    async route(req, res, caller) {
      const path = req.url ?? '/';
      const method = req.method ?? 'GET';
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const response = await pool.request({
        method,
        path,
        headers: { ...forwardedHeaders(req.headers), ...signed(method, path, caller, null) },
        body: hasBody ? req : null,
      });
      return passOn(response, res);
    },
    async internal(name, input) {
      const caller: Caller = { actor: null, traceId: newId(), origin: 'internal' };
      const { status, json } = await post(`/internal/${name}`, caller, { input });
      const answer = json as { output?: unknown; error?: string };
      if (status !== 200) throw new Error(answer.error ?? `${origin} answered ${status}`);
      return answer.output;
    },
    close: () => pool.close(),
  };
}

type PooledResponse = Awaited<ReturnType<Pool['request']>>;

async function passOn(response: PooledResponse, res: ServerResponse): Promise<boolean> {
  if (response.headers['x-ow-no-route']) {
    await response.body.dump();
    return false;
  }
  res.writeHead(response.statusCode, forwardedHeaders(response.headers));
  await pipeline(response.body, res);
  return true;
}

/** Everything but connection headers and our own: a client must not speak for the gateway. */
function forwardedHeaders(
  headers: IncomingHttpHeaders | IncomingMessage['headers'],
): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(([name]) => !notForwarded.has(name) && !name.startsWith('x-ow-'));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
