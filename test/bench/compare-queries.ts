import assert from 'node:assert/strict';
import { type BenchServer, type ServerOrder, startServer, type Way } from './child.ts';
import { Door } from './client.ts';
import { type Question, requestsPerSecond } from './load.ts';
import type { PreparedCity } from './prepare.ts';
import type { Settings } from './settings.ts';
import { median } from './statistics.ts';
import { judged, type Row, type Section } from './table.ts';

const ways: readonly Way[] = ['plain', 'in-process', 'http', 'apollo'];
const names = {
  plain: 'one plain schema, graphql-js',
  'in-process': 'gateway, services in-process',
  http: 'gateway, services over HTTP',
  apollo: 'stock ApolloGateway over HTTP',
} as const;
const titles = { point: 'point query', nested: 'nested query', workList: 'work list' } as const;
type Subject = keyof typeof titles;
const inProcessAims: Partial<Record<Subject, number>> = { point: 0.45, nested: 0.6 };
const httpAim = 2;

interface Measured {
  readonly perSecond: number;
  /** CPU milliseconds of the server a request. */
  readonly cpuMs: number;
}

type Results = Record<Subject, Record<Way, Measured>>;

export interface QueryOptions {
  readonly order: Omit<ServerOrder, 'way' | 'workers' | 'capture'>;
  readonly questions: PreparedCity['questions'];
  readonly settings: Settings;
  readonly profileDir: string | null;
}

/** Asks the same of four servers on the same resolvers, database and session, in short rounds that take turns. */
export async function compareQueries({ order, questions, settings, profileDir }: QueryOptions): Promise<Section> {
  const servers: BenchServer[] = [];
  const doors = new Map<Way, Door>();
  try {
    for (const way of ways) {
      const profile = way === 'in-process' ? profileDir : null;
      const server = await startServer({ ...order, way, workers: false, capture: false }, profile);
      servers.push(server);
      const wording = way === 'in-process' || way === 'http' ? 'id' : 'text';
      doors.set(way, new Door(server.url, wording, settings.requestsAtOnce));
    }
    for (const subject of subjects()) await checkSameAnswers(doors, questions[subject]);
    for (const subject of subjects())
      for (const server of servers) await ask(server, doors, questions[subject], settings, settings.warmUpMs);
    return sectionOf(await measure(servers, doors, questions, settings), settings);
  } finally {
    await Promise.all([...doors.values()].map((door) => door.close()));
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function measure(
  servers: readonly BenchServer[],
  doors: ReadonlyMap<Way, Door>,
  questions: PreparedCity['questions'],
  settings: Settings,
): Promise<Results> {
  const seen = new Map<string, Measured[]>();
  for (let round = 0; round < settings.rounds; round++) {
    for (const subject of subjects()) {
      for (let turn = 0; turn < servers.length; turn++) {
        const server = servers[(turn + round) % servers.length] as BenchServer;
        const measured = await ask(server, doors, questions[subject], settings, settings.roundMs);
        const key = `${subject} ${server.way}`;
        seen.set(key, [...(seen.get(key) ?? []), measured]);
      }
    }
  }
  const middle = (subject: Subject, way: Way): Measured => {
    const all = seen.get(`${subject} ${way}`) ?? [];
    return { perSecond: median(all.map((each) => each.perSecond)), cpuMs: median(all.map((each) => each.cpuMs)) };
  };
  const ofSubject = (subject: Subject) =>
    Object.fromEntries(ways.map((way) => [way, middle(subject, way)])) as Record<Way, Measured>;
  return { point: ofSubject('point'), nested: ofSubject('nested'), workList: ofSubject('workList') };
}

async function ask(
  server: BenchServer,
  doors: ReadonlyMap<Way, Door>,
  question: Question,
  { requestsAtOnce }: Settings,
  forMs: number,
): Promise<Measured> {
  const before = await server.ask('cpu');
  const { perSecond, count } = await requestsPerSecond(doors.get(server.way) as Door, question, {
    atOnce: requestsAtOnce,
    forMs,
  });
  return { perSecond, cpuMs: ((await server.ask('cpu')) - before) / 1000 / count };
}

/** Comparing speed means nothing before all servers say the same. */
async function checkSameAnswers(
  doors: ReadonlyMap<Way, Door>,
  { operation, variables, cookie }: Question,
): Promise<void> {
  const answers = await Promise.all([...doors.values()].map((door) => door.ask<object>(operation, variables, cookie)));
  for (const answer of answers) assert.deepEqual(answer, answers[0], `${operation.name}: the servers disagree`);
}

function subjects(): readonly Subject[] {
  return Object.keys(titles) as Subject[];
}

function sectionOf(results: Results, settings: Settings): Section {
  const rows = subjects().flatMap((subject) => ways.map((way) => rowOf(subject, way, results[subject])));
  return {
    title: `(a) queries a second, ${settings.requestsAtOnce} in flight`,
    rows,
    notes: [
      `(a) median of ${settings.rounds} rounds of ${settings.roundMs} ms that take turns; CPU is that of the server's process, not of the database or the load generator. All servers gave the same answers.`,
      ...shortfalls(results),
    ],
    data: results,
  };
}

function rowOf(subject: Subject, way: Way, of: Record<Way, Measured>): Row {
  const { perSecond, cpuMs } = of[way];
  const row = {
    what: `${titles[subject]}, ${names[way]}`,
    value: `${Math.round(perSecond)}/s, ${cpuMs.toFixed(2)} ms CPU`,
  };
  const toPlain = perSecond / of.plain.perSecond;
  const toApollo = perSecond / of.apollo.perSecond;
  const ratio = `${toPlain.toFixed(2)} of plain`;
  if (way === 'plain') return { ...row, ratio: '1' };
  if (way === 'http') {
    const both = `${toApollo.toFixed(2)} x Apollo, ${ratio}`;
    return judged({ ...row, ratio: both }, { number: toApollo, aim: { atLeast: httpAim }, unit: ' x Apollo' });
  }
  const aim = way === 'in-process' ? inProcessAims[subject] : undefined;
  return aim === undefined
    ? { ...row, ratio }
    : judged({ ...row, ratio }, { number: toPlain, aim: { atLeast: aim }, unit: ' of plain' });
}

function shortfalls(results: Results): string[] {
  return subjects().flatMap((subject) => {
    const { plain, http, apollo, ...rest } = results[subject];
    const inProcess = rest['in-process'];
    const extra = (inProcess.cpuMs - plain.cpuMs).toFixed(2);
    const aim = inProcessAims[subject];
    const ratio = inProcess.perSecond / plain.perSecond;
    const short = aim !== undefined && ratio < aim;
    const isSlowHttp = http.perSecond / apollo.perSecond < httpAim;
    return [
      ...(short
        ? [
            `(a) ${titles[subject]} in-process: ${(aim - ratio).toFixed(2)} short; the gateway costs ${extra} ms of CPU a request above the plain schema.`,
          ]
        : []),
      ...(isSlowHttp
        ? [
            `(a) ${titles[subject]} over HTTP: ${(http.perSecond / apollo.perSecond).toFixed(2)} times Apollo instead of ${httpAim}; CPU a request ${http.cpuMs.toFixed(2)} ms against ${apollo.cpuMs.toFixed(2)} ms, services included.`,
          ]
        : []),
    ];
  });
}
