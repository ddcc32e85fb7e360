import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { TestService } from '@onewindow/subgraph-kit/testing';

interface QueryingClient {
  query(...values: unknown[]): unknown;
}

interface ClientPool {
  on(event: 'acquire', listener: (client: QueryingClient) => void): void;
  off(event: 'acquire', listener: (client: QueryingClient) => void): void;
}

/** pg-boss reads its queues again every minute through the same pool: nobody's operation. */
function isQueueRefresh([first]: readonly unknown[]): boolean {
  const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');
  return /^\s*select\s+q\.name,/i.test(text);
}

/** How many statements the service sends to its database while the work runs, `begin` and `commit` included. */
export async function countStatements(service: TestService, work: () => Promise<unknown>): Promise<number> {
  const connection = service.ctx(null).em.getConnection() as PostgreSqlConnection;
  const pool = (await connection.getNativeClient()) as unknown as ClientPool;
  const restores = new Map<QueryingClient, () => void>();
  let count = 0;
  const onAcquire = (client: QueryingClient): void => {
    if (restores.has(client)) return;
    const original = client.query;
    client.query = (...values) => {
      if (!isQueueRefresh(values)) count += 1;
      return original.apply(client, values);
    };
    restores.set(client, () => {
      client.query = original;
    });
  };
  pool.on('acquire', onAcquire);
  await work();
  pool.off('acquire', onAcquire);
  for (const restore of restores.values()) restore();
  return count;
}
