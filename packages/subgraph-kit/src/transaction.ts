import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';
import { Outbox } from './outbox.ts';
import type { ServiceRuntime } from './runtime.ts';

/**
 * Runs work in one database transaction and, after its last flush, sends everything it wants to say
 * (events, jobs, announcements, the stored result) as one multi-statement query before the commit.
 */
export function runTransaction<T>(
  runtime: ServiceRuntime,
  em: EntityManager,
  work: (em: EntityManager, outbox: Outbox) => Promise<T>,
): Promise<T> {
  const outbox = new Outbox();
  return em.transactional(
    async (fork) => {
      const result = await work(fork, outbox);
      await fork.flush();
      const sql = await runtime.outbox.sql(outbox);
      if (sql) await sendStatements(fork, sql);
      return result;
    },
    // Nothing read before the transaction is trusted inside it.
    { clear: true },
  );
}

/** pg sends a query without parameters by the simple protocol, which takes many statements at once. */
async function sendStatements(em: EntityManager, sql: string): Promise<void> {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('No transaction is open');
  await transaction.executeQuery(CompiledQuery.raw(sql));
}
