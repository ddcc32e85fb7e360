import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PlainRoute } from './contract.ts';
import { sessionToken } from './cookies.ts';
import { crossOrigin, errorBody, Refusal } from './errors.ts';
import type { Gateway } from './gateway.ts';
import type { CachedPage } from './page-cache.ts';
import { encodingFor, pathOf, sendPage } from './public-page-door.ts';
import { isCrossOrigin } from './security.ts';

/**
 * The services' plain routes. The bytes of a request pass unread and those of the answer unchanged, so that
 * signatures of partners stay valid and an upload is never held in memory; only who asks is added.
 */
export async function registerPlainRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  await app.register(async (plain) => {
    plain.removeAllContentTypeParsers();
    plain.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const route of gateway.contract.routes) {
      plain.route({
        method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
        url: `${route.path}*`,
        onRequest: async (request, reply) => refuseUnfit(request, reply, route, gateway.env.publicUrl),
        handler: (request, reply) => forward(request, reply, route, gateway),
      });
    }
  });
}

/** Refuses before a byte of the body is read: wrong method, another site's form, a body of unknown or excessive size. */
function refuseUnfit(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  route: PlainRoute,
  publicUrl: string | null,
): void {
  if (!route.methods.some((each) => each === (method === 'HEAD' ? 'GET' : method))) {
    reply.header('allow', route.methods.join(', '));
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', `${route.path} answers ${route.methods.join(' and ')}`);
  }
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && isCrossOrigin(headers, publicUrl)) throw crossOrigin();
  if (headers['transfer-encoding'] !== undefined)
    throw closing(reply, new Refusal(411, 'LENGTH_REQUIRED', 'Send a Content-Length'));
  const limit = isRead ? 0 : route.bodyLimit;
  if (Number(headers['content-length'] ?? 0) > limit)
    throw closing(reply, new Refusal(413, 'BODY_TOO_LARGE', `At most ${limit} bytes`));
}

/** The unread body must not be taken for the next request. */
function closing(reply: FastifyReply, refusal: Refusal): Refusal {
  reply.header('connection', 'close');
  return refusal;
}

async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  route: PlainRoute,
  gateway: Gateway,
): Promise<void> {
  const peer = gateway.peers[route.subgraph];
  const traceId = request.id;
  const page = await freshPage(request, route, gateway);
  if (page) {
    reply.hijack();
    return sendPage(request.raw, reply.raw, { page, traceId });
  }
  const token = sessionToken(request.headers.cookie);
  const actor = await gateway.sessions.actorOf(token).catch((error: unknown) => {
    if (route.public) return null;
    throw error;
  });
  reply.hijack();
  const { raw: res } = reply;
  for (const [header, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) res.setHeader(header, value);
  const fail = (status: number, code: string, message: string) => {
    if (res.headersSent) return void res.destroy();
    res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    res.end(JSON.stringify(errorBody(code, message, traceId)));
  };
  try {
    if (!peer) throw new Error(`No peer is configured for ${route.subgraph}`);
    const taken = await peer.route(request.raw, res, { actor, traceId, origin: 'public', address: request.ip });
    if (!taken) fail(404, 'NOT_FOUND', 'There is nothing here');
  } catch (error) {
    // A reader who leaves in the middle is nobody's failure.
    if (res.destroyed) return;
    gateway.logger.error({ err: error, traceId, subgraph: route.subgraph }, 'plain route failed');
    fail(502, 'SUBGRAPH_UNAVAILABLE', 'A service did not answer');
  }
}

/** A page of a cached route that was not kept; null when the route must answer by itself. */
async function freshPage(
  { method, url, headers }: FastifyRequest,
  { path }: PlainRoute,
  { pages, logger }: Gateway,
): Promise<CachedPage | null> {
  const kept = method === 'GET' || method === 'HEAD' ? pages.find((each) => each.path === path) : undefined;
  if (!kept) return null;
  return kept.load(pathOf(url), encodingFor(headers['accept-encoding'])).catch((error: unknown) => {
    logger.warn({ err: error, path }, 'a page could not be fetched for keeping');
    return null;
  });
}
