import type pg from 'pg';
import { jobSchema } from '../boss.ts';
import type { EventEnvelope } from '../definition.ts';
import type { JsonObject } from '../json.ts';
import { tapQueue } from './test-database.ts';

/** A job that waits in the service's own queues. */
export interface WaitingJob {
  id: string;
  job: string;
  key: string | null;
  at: Date;
  data: JsonObject;
}

/** Every event committed so far, in the order they were emitted. */
export async function emittedEvents(client: pg.Client): Promise<EventEnvelope[]> {
  const { rows } = await client.query<{ data: EventEnvelope }>(
    `select data from ${jobSchema}.job where name = $1 order by data->>'id'`,
    [tapQueue],
  );
  return rows.map((row) => row.data);
}

/** Jobs of the service that have not run, earliest first. */
export async function waitingJobs(client: pg.Client, service: string): Promise<WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(
    `select id, substr(name, length($1) + 2) as job, singleton_key as key, start_after as at, data
     from ${jobSchema}.job where starts_with(name, $1 || '.') and state < 'active' order by start_after, created_on`,
    [service],
  );
  return rows;
}

/** Marks a job as done before it runs, so that its handler may schedule the same key again. */
export async function takeJob(client: pg.Client, id: string): Promise<void> {
  await client.query(`update ${jobSchema}.job set state = 'completed', completed_on = now() where id = $1`, [id]);
}
