import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const catalogFile = z.object({
  events: z.record(
    z.string(),
    z.object({
      version: z.number().int().positive(),
      publisher: z.string(),
      subscribers: z.array(z.string()),
    }),
  ),
});

/** Who publishes an event, in which schema version, and which services' inboxes receive it. */
export type EventCatalog = Readonly<Record<string, { version: number; publisher: string; subscribers: string[] }>>;

/** graphql/events.yaml of this repository. */
export const defaultEventsFile = fileURLToPath(new URL('../../../graphql/events.yaml', import.meta.url));

/** Reads the catalog; throws when the file is missing or not of the expected shape. */
export function readEventCatalog(file: string = defaultEventsFile): EventCatalog {
  if (!existsSync(file)) throw new Error(`No event catalog at ${file}`);
  return catalogFile.parse(parse(readFileSync(file, 'utf8'))).events;
}
