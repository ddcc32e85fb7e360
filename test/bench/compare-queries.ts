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

/** Medians over the rounds. Ratios are taken within a round: its servers met the same machine. */
interface Result extends Measured {
  readonly toPlain: number;
  readonly toApollo: number;
}

type Round = Record<Way, Measured>;
type Results = Record<Subject, Record<Way, Result>>;

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
    const before = await sameAnswers(doors, questions);
    for (const subject of subjects())
      for (const server of servers) await ask(server, doors, questions[subject], settings, settings.warmUpMs);
    const results = await measure(servers, doors, questions, settings);
    assert.deepEqual(await sameAnswers(doors, questions), before, 'the answers changed while they were measured');
    return sectionOf(results, settings);
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
  const rounds: Record<Subject, Round[]> = { point: [], nested: [], workList: [] };
  for (let index = 0; index < settings.rounds; index++) {
    for (const subject of subjects()) {
      const round: Partial<Round> = {};
      for (let turn = 0; turn < servers.length; turn++) {
        const server = servers[(turn + index) % servers.length] as BenchServer;
        round[server.way] = await ask(server, doors, questions[subject], settings, settings.roundMs);
      }
      rounds[subject].push(round as Round);
    }
  }
  return { point: resultsOf(rounds.point), nested: resultsOf(rounds.nested), workList: resultsOf(rounds.workList) };
}

function resultsOf(rounds: readonly Round[]): Record<Way, Result> {
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  const resultOf = (way: Way): Result => ({
    perSecond: middle((round) => round[way].perSecond),
    cpuMs: middle((round) => round[way].cpuMs),
    toPlain: middle((round) => round[way].perSecond / round.plain.perSecond),
    toApollo: middle((round) => round[way].perSecond / round.apollo.perSecond),
  });
  return {
    plain: resultOf('plain'),
    'in-process': resultOf('in-process'),
    http: resultOf('http'),
    apollo: resultOf('apollo'),
  };
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

/** What all servers answer. Comparing speed means nothing before they say the same. */
async function sameAnswers(doors: ReadonlyMap<Way, Door>, questions: PreparedCity['questions']): Promise<object[]> {
  return Promise.all(
    Object.values(questions).map(async ({ operation, variables, cookie }: Question) => {
      const [first = {}, ...others] = await Promise.all(
        [...doors.values()].map((door) => door.ask<object>(operation, variables, cookie)),
      );
      for (const other of others) assert.deepEqual(other, first, `${operation.name}: the servers disagree`);
      return first;
    }),
  );
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
      `(a) median of ${settings.rounds} rounds of ${settings.roundMs} ms that take turns, ratios within a round; CPU is that of the server's process, not of the database or the load generator. All servers gave the same answers.`,
      ...shortfalls(results),
    ],
    data: results,
  };
}

function rowOf(subject: Subject, way: Way, of: Record<Way, Result>): Row {
  const { perSecond, cpuMs, toPlain, toApollo } = of[way];
  const row = {
    what: `${titles[subject]}, ${names[way]}`,
    value: `${Math.round(perSecond)}/s, ${cpuMs.toFixed(2)} ms CPU`,
  };
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
    const { plain, http, apollo, 'in-process': inProcess } = results[subject];
    const ofCpu = (a: Result, b: Result): string =>
      `${a.cpuMs.toFixed(2)} ms of CPU a request against ${b.cpuMs.toFixed(2)}`;
    const aim = inProcessAims[subject] ?? 0;
    const shortInProcess = `(a) ${titles[subject]} in-process: ${(aim - inProcess.toPlain).toFixed(2)} short; ${ofCpu(inProcess, plain)} of the plain schema.`;
    const shortHttp = `(a) ${titles[subject]} over HTTP: ${(httpAim - http.toApollo).toFixed(2)} short; ${ofCpu(http, apollo)} of Apollo, ${plain.cpuMs.toFixed(2)} of which the resolvers themselves take.`;
    return [...(inProcess.toPlain < aim ? [shortInProcess] : []), ...(http.toApollo < httpAim ? [shortHttp] : [])];
  });
}
