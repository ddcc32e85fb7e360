import pg from 'pg';
import { type Db, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { ListenHub } from './listen-hub.ts';

/** Schema of the job tables, shared by all services. */
export const jobSchema = 'job';

/** Default parsers: MikroORM keeps dates of its pool as text, pg-boss wants Date. */
const plainTypes = { getTypeParser: pg.types.getTypeParser };

/** pg-boss on the service's own pool, listening through the process's hub. */
export function createBoss(
  pool: pg.Pool,
  hub: ListenHub,
  options: { supervise: boolean; listen: boolean; log: Logger },
): PgBoss {
  const db: Db = {
    executeSql: (text, values) => pool.query({ text, values: values ?? [], types: plainTypes }),
    listen: async (channel, onPayload, onReconnect) => ({
      close: await hub.listen(channel, onPayload, onReconnect),
    }),
  };
  const boss = new PgBoss({
    db,
    schema: jobSchema,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: options.supervise,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    // Rebuilding an index needs its owner; services are not.
    reindex: false,
    registerInstance: false,
    useListenNotify: options.listen,
  });
  boss.on('error', (error) => options.log.error({ err: error }, 'pg-boss'));
  boss.on('warning', (warning) => options.log.info({ warning }, 'pg-boss'));
  return boss;
}

/** A job to insert, in pg-boss's words. */
export interface JobInsertion {
  data: object;
  startAfter?: Date;
  singletonKey?: string;
}

/** pg-boss's own insert statement with its parameters inlined, to be sent through any connection. */
export async function insertionSql(boss: PgBoss, queue: string, jobs: readonly JobInsertion[]): Promise<string> {
  const statements: string[] = [];
  const collector: Db = {
    executeSql: async (text, values) => {
      statements.push(inlineParameters(text, values ?? []));
      return { rows: [] };
    },
  };
  await boss.insert(queue, [...jobs], { db: collector });
  return statements.join(';\n');
}

/** Replaces `$1` … by quoted literals. Only text and JSON text parameters are expected. */
export function inlineParameters(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)\b/g, (_, position: string) => {
    const value = values[Number(position) - 1];
    if (value === null) return 'null';
    if (typeof value !== 'string') throw new Error(`Cannot inline parameter $${position} of type ${typeof value}`);
    return pg.escapeLiteral(value);
  });
}
