import type { Job, JobResult, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { ServiceContext } from './context.ts';
import type { EventEnvelope, ServiceDefinition } from './definition.ts';
import type { JsonObject } from './json.ts';

/**
 * NOTIFY wakes workers at once; a due retry or timer waits for the poll, so it must stay short.
 * Batches end in a refetch while they come back full, so that a backlog is not worked off one job a poll.
 */
const workOptions = {
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
} as const;

type NewContext = () => ServiceContext;

/** Starts the inbox worker and one worker a job queue. */
export async function startWorkers(
  boss: PgBoss,
  definition: ServiceDefinition,
  newContext: NewContext,
  log: Logger,
): Promise<void> {
  if (definition.events) {
    await boss.work(definition.name, workOptions, (jobs: Job<EventEnvelope>[]) =>
      settleEach(jobs, log, definition.name, (event) => deliver(definition, newContext(), event)),
    );
  }
  for (const [name, handler] of Object.entries(definition.jobs ?? {})) {
    const queue = `${definition.name}.${name}`;
    await boss.work(queue, workOptions, (jobs: Job<JsonObject>[]) =>
      settleEach(jobs, log, queue, (data) => handler(newContext(), data)),
    );
  }
}

/** Hands an event to its handler. An event without one is a mistake in events.yaml: it fails and shows. */
export async function deliver(definition: ServiceDefinition, ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const handler = definition.events?.[event.name];
  if (!handler) throw new Error(`${definition.name} has no handler for ${event.name}`);
  await handler(ctx, event);
}

/** One after another, each settled on its own: a failing job must not repeat its neighbours. */
async function settleEach<T extends object>(
  jobs: readonly Job<T>[],
  log: Logger,
  queue: string,
  work: (data: T) => Promise<void>,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const job of jobs) {
    try {
      await work(job.data);
      results.push({ id: job.id, status: 'completed' });
    } catch (error) {
      log.error({ err: error, queue, jobId: job.id }, 'job failed');
      results.push({
        id: job.id,
        status: 'failed',
        output: { message: error instanceof Error ? error.message : String(error) },
      });
    }
  }
  return results;
}
