import type { Server } from 'node:http';

/** How long requests under way may take while the gateway stops. */
const patienceMs = 5_000;

/**
 * Counts the requests under way. The answer waits for them and then closes whatever is still connected:
 * browsers keep connections on which they never asked anything, and Node waits for those for minutes.
 */
export function drainable(server: Server): () => void {
  let underWay = 0;
  let isDraining = false;
  server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      if (isDraining && underWay === 0) server.closeAllConnections();
    });
  });
  return () => {
    isDraining = true;
    if (underWay === 0) server.closeAllConnections();
    else setTimeout(() => server.closeAllConnections(), patienceMs).unref();
  };
}
