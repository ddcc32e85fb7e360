import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CaseWork, manyAtOnce } from './cases.ts';
import type { CityProcess } from './city.ts';
import { Door } from './client.ts';
import { requestsPerSecond } from './load.ts';
import type { PreparedCity } from './prepare.ts';
import type { Settings } from './settings.ts';
import { judged, type Section } from './table.ts';

const connectionsAim = 60;

/** Most connections seen to a database while some work ran. */
export interface ConnectionCount {
  readonly most: number;
}

/** Counts the connections of a database ten times a second until `stop`; its own does not count. */
export async function countConnections(adminUrl: string): Promise<{ stop(): Promise<ConnectionCount> }> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  let most = 0;
  let isOver = false;
  const counting = (async () => {
    while (!isOver) {
      const { rows } = await client.query<{ count: number }>(
        'select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      most = Math.max(most, rows[0]?.count ?? 0);
      await sleep(100);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await counting;
      await client.end();
      return { most };
    },
  };
}

/** Load on every part of the city: reading at full speed while bundle cases run from submission to decision. */
export async function loadCity(url: string, prepared: PreparedCity, settings: Settings): Promise<void> {
  const door = new Door(url, 'text', settings.requestsAtOnce + settings.casesAtOnce);
  try {
    const work = new CaseWork(door, prepared.cookies);
    const reading = async (): Promise<void> => {
      for (const question of Object.values(prepared.questions)) {
        const forMs = (settings.loadSeconds * 1000) / 3;
        await requestsPerSecond(door, question, { atOnce: settings.requestsAtOnce, forMs });
      }
    };
    const acting = manyAtOnce(settings.casesAtOnce * 2, settings.casesAtOnce, async () => {
      const id = await work.submit(prepared.application);
      await work.accept(id);
      await work.decide(id);
    });
    await Promise.all([reading(), acting]);
  } finally {
    await door.close();
  }
}

/** (d) */
export function startUpSection(first: CityProcess, second: CityProcess): Section {
  return {
    title: '(d) start-up of the whole city in one process',
    rows: [
      { what: 'first: new database, migrated and seeded', value: `${first.seconds.toFixed(1)} s` },
      { what: 'second', value: `${second.seconds.toFixed(1)} s` },
    ],
    notes: ['(d) from the start of the process until it serves; packages installed and apps built before.'],
    data: { first: first.seconds, second: second.seconds },
  };
}

/** (e) */
export function footprintSection(idle: number, afterRun: number, { most }: ConnectionCount): Section {
  return {
    title: '(e) footprint of the whole city in one process',
    rows: [
      { what: 'resident memory, idle', value: `${idle.toFixed(0)} MB` },
      { what: 'resident memory, after the run', value: `${afterRun.toFixed(0)} MB` },
      judged(
        { what: 'database connections under load, most', value: String(most) },
        { number: most, aim: { atMost: connectionsAim } },
      ),
    ],
    notes: ['(e) of the Node process; the thread that draws papers is part of it, PostgreSQL is not.'],
    data: { idle, afterRun, connections: most },
  };
}
