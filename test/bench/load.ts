import type { Door } from './client.ts';
import type { Operation } from './operations.ts';

/** One query as one person asks it. */
export interface Question {
  readonly operation: Operation;
  readonly variables: object;
  readonly cookie: string;
}

/** Requests a second while `atOnce` askers each send the next request as soon as the last is answered. */
export async function requestsPerSecond(
  door: Door,
  { operation, variables, cookie }: Question,
  { atOnce, forMs }: { atOnce: number; forMs: number },
): Promise<{ perSecond: number; count: number }> {
  const start = performance.now();
  let count = 0;
  const asker = async (): Promise<void> => {
    while (performance.now() - start < forMs) {
      const text = await door.send(operation, variables, cookie);
      if (text.includes('"errors"'))
        throw new Error(`${operation.name} answers errors under load: ${text.slice(0, 300)}`);
      count++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return { count, perSecond: (count * 1000) / (performance.now() - start) };
}
