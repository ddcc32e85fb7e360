import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceContext } from './context.ts';
import type { RawRoute } from './definition.ts';

/** The route with the longest prefix of the request's path, or null. HEAD is answered by the GET route. */
export function findRoute(routes: readonly RawRoute[] | undefined, req: IncomingMessage): RawRoute | null {
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
  const method = req.method === 'HEAD' ? 'GET' : req.method;
  const matching = (routes ?? []).filter((route) => route.method === method && path.startsWith(route.path));
  return matching.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** Runs a route; what it throws is logged and answered as a bare 500 with the trace id. */
export async function runRoute(
  route: RawRoute,
  ctx: ServiceContext,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  try {
    await route.handle(ctx, req, res);
  } catch (error) {
    ctx.log.error({ err: error, path: req.url }, 'route failed');
    if (res.headersSent) {
      res.destroy();
      return;
    }
    res.writeHead(500, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ error: 'internal', traceId: ctx.traceId }));
  }
}
