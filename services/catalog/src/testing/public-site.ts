import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningService } from '@onewindow/subgraph-kit';

/** A service's plain routes on a port of their own, as anybody asks for them. */
export interface PublicSite {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string): Promise<string>;
  close(): void;
}

export async function openPublicSite(service: RunningService): Promise<PublicSite> {
  const caller = { actor: null, traceId: 'test', origin: 'public' as const };
  const server = createServer((req, res) => {
    service.route(req, res, caller).then(
      (taken) => taken || res.writeHead(404).end(),
      () => res.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' });
  return {
    get,
    text: async (path) => (await get(path)).text(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
