import { newId } from '@onewindow/kernel';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { insertionSql, type JobInsertion, jobSchema } from './boss.ts';
import type { ScheduleOptions } from './context.ts';
import type { EventEnvelope } from './definition.ts';
import type { EventCatalog } from './event-catalog.ts';
import type { JsonObject } from './json.ts';
import { announcementChannel } from './listen-hub.ts';

/** What a transaction will say when it commits. */
export class Outbox {
  readonly events: EventEnvelope[] = [];
  readonly jobs: { job: string; data: object; options: ScheduleOptions }[] = [];
  readonly announcements: { type: string; id: string; version: number }[] = [];
  /** Statement that stores the result of once(); asked for after the last flush, when ids are known. */
  resultSql: (() => string) | null = null;
}

/** Turns outboxes into SQL. */
export interface OutboxWriter {
  /** The envelope of an event; throws when the catalog does not list it for this service. */
  envelope(name: string, payload: object, occurredAt: Date): EventEnvelope;
  /** One multi-statement text, or null when there is nothing to say. */
  sql(outbox: Outbox): Promise<string | null>;
}

export interface OutboxWriterOptions {
  service: string;
  boss: PgBoss;
  catalog: EventCatalog;
  jobs: ReadonlySet<string>;
  /** Receives every event instead of the subscribers (tests). */
  eventTap: string | undefined;
}

/** The writer of one service. */
export function createOutboxWriter({ service, boss, catalog, jobs, eventTap }: OutboxWriterOptions): OutboxWriter {
  const subscribersOf = (name: string): readonly string[] =>
    eventTap ? [eventTap] : (catalog[name]?.subscribers ?? []);

  const eventSql = (events: readonly EventEnvelope[]): Promise<string>[] => {
    const byQueue = new Map<string, JobInsertion[]>();
    for (const event of events) {
      for (const queue of subscribersOf(event.name)) {
        byQueue.set(queue, [...(byQueue.get(queue) ?? []), { data: event }]);
      }
    }
    return [...byQueue].map(([queue, insertions]) => insertionSql(boss, queue, insertions));
  };

  const jobSql = async ({ job, data, options }: Outbox['jobs'][number]): Promise<string> => {
    if (!jobs.has(job)) throw new Error(`Service ${service} has no job "${job}"`);
    const queue = `${service}.${job}`;
    const insertion: JobInsertion = { data };
    if (options.at) insertion.startAfter = options.at;
    if (options.key === undefined) return insertionSql(boss, queue, [insertion]);
    insertion.singletonKey = options.key;
    return `${replaceSql(queue, options.key)};\n${await insertionSql(boss, queue, [insertion])}`;
  };

  return {
    envelope(name, payload, occurredAt) {
      const entry = catalog[name];
      if (!entry) throw new Error(`Event ${name} is not in graphql/events.yaml`);
      if (entry.publisher !== service)
        throw new Error(`Event ${name} is published by ${entry.publisher}, not ${service}`);
      return {
        id: newId(),
        name,
        version: entry.version,
        occurredAt: occurredAt.toISOString(),
        // What subscribers will see: dates become text here, not somewhere on the way.
        payload: JSON.parse(JSON.stringify(payload)) as JsonObject,
      };
    },
    async sql(outbox) {
      // Keys are locked in one order, so that two transactions never wait for each other.
      const keyed = [...outbox.jobs].sort((a, b) => (a.options.key ?? '').localeCompare(b.options.key ?? ''));
      const statements = [
        ...(outbox.resultSql ? [outbox.resultSql()] : []),
        ...(await Promise.all(eventSql(outbox.events))),
        ...(await Promise.all(keyed.map(jobSql))),
        ...outbox.announcements.map(announcementSql),
      ];
      return statements.length === 0 ? null : statements.join(';\n');
    },
  };
}

/** Removes a waiting job of the same key; the lock keeps two transactions from both inserting one. */
function replaceSql(queue: string, key: string): string {
  const name = pg.escapeLiteral(queue);
  const value = pg.escapeLiteral(key);
  return `select pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(`${queue}:${key}`)}, 0));
    delete from ${jobSchema}.job where name = ${name} and singleton_key = ${value} and state < 'active'`;
}

function announcementSql(announcement: Outbox['announcements'][number]): string {
  return `select pg_notify('${announcementChannel}', ${pg.escapeLiteral(JSON.stringify(announcement))})`;
}
