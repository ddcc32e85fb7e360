import type { TestService } from '@onewindow/subgraph-kit/testing';

/** One statement as the driver sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface RecordedClient {
  query(...args: unknown[]): unknown;
}

/** The part of pg's pool this needs. */
interface RecordedPool {
  on(event: 'acquire', listener: (client: RecordedClient) => void): void;
}

/** Starts recording what the service sends to the database; answers and forgets what came since the last call. */
export async function recordStatements(service: TestService): Promise<() => Statement[]> {
  const connection = service.ctx(null).em.getConnection() as unknown as { getNativeClient(): Promise<unknown> };
  const pool = (await connection.getNativeClient()) as RecordedPool;
  let statements: Statement[] = [];
  const recorded = new WeakSet<RecordedClient>();
  pool.on('acquire', (client) => {
    if (recorded.has(client)) return;
    recorded.add(client);
    const send = client.query.bind(client);
    client.query = (...args) => {
      const [first, second] = args;
      const text = typeof first === 'string' ? first : (first as { text: string }).text;
      const values = Array.isArray(second) ? second : ((first as { values?: unknown[] }).values ?? []);
      statements.push({ text, values });
      return send(...args);
    };
  });
  return () => {
    const taken = statements;
    statements = [];
    return taken;
  };
}
