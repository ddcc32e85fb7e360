import type { Logger } from 'pino';
import type { Database } from './database.ts';
import type { ServiceSettings } from './definition.ts';
import type { OutboxWriter } from './outbox.ts';

/** What every context of one running service shares. */
export interface ServiceRuntime {
  service: string;
  database: Database;
  outbox: OutboxWriter;
  clock: () => Date;
  log: Logger;
  settings: ServiceSettings;
}
