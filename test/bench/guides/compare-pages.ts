import type { BenchServer } from '../child.ts';
import { operations } from '../operations.ts';
import { type Answered, getRequest, postRequest, RawDoor } from '../raw-load.ts';
import type { Settings } from '../settings.ts';
import { median, percentile } from '../statistics.ts';
import { judged, type Row, type Section } from '../table.ts';

const queryAim = 20;
const growthAim = 1.3;

/** A server over a catalogue and the requests that are sent to it. */
export interface PageServer {
  readonly server: BenchServer;
  readonly codes: readonly string[];
}

interface Load {
  readonly requests: readonly Buffer[];
  readonly server: BenchServer;
}

interface Measured {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly p95: number;
}

const subjects = ['many', 'few', 'guide', 'point'] as const;
type Subject = (typeof subjects)[number];
type Round = Record<Subject, Measured>;

/**
 * Pages of random guides out of a large and out of a small catalogue, and what the portal asks the gateway for to show
 * a guide, each for a short turn. Every page was read once before, as in a city where every guide has been read.
 */
export async function comparePages(many: PageServer, few: PageServer, settings: Settings): Promise<Section> {
  const { requestsAtOnce: atOnce } = settings;
  const loads = loadsOf(many, few);
  const first = await readAll(loads.many, atOnce);
  await readAll(loads.few, atOnce);
  for (const subject of subjects) await turn(loads[subject], atOnce, settings.warmUpMs);
  const rounds: Round[] = [];
  for (let index = 0; index < settings.rounds; index++) {
    const round: Partial<Round> = {};
    for (let at = 0; at < subjects.length; at++) {
      const subject = subjects[(at + index) % subjects.length] as Subject;
      round[subject] = await turn(loads[subject], atOnce, settings.roundMs);
    }
    rounds.push(round as Round);
  }
  return sectionOf(rounds, { many, few, settings, first });
}

function loadsOf(many: PageServer, few: PageServer): Record<Subject, Load> {
  const pagesOf = ({ server, codes }: PageServer): Load => ({
    server,
    requests: codes.map((code) => getRequest(server.url, `/g/${code}`)),
  });
  const queriesOf = ({ server, codes }: PageServer, { id }: { id: string }): Load => ({
    server,
    requests: codes.map((code) => postRequest(server.url, '/graphql', { documentId: id, variables: { code } })),
  });
  return {
    many: pagesOf(many),
    few: pagesOf(few),
    guide: queriesOf(many, operations.guide),
    point: queriesOf(many, operations.point),
  };
}

/** Reads every page once; answers how many a second. */
async function readAll({ requests, server }: Load, atOnce: number): Promise<number> {
  const left = requests.values();
  const { seconds } = await withDoor(server, atOnce, (door) => door.send(() => left.next().value ?? null));
  return requests.length / seconds;
}

async function turn({ requests, server }: Load, atOnce: number, forMs: number): Promise<Measured> {
  const before = await server.ask('cpu');
  const { answers, seconds } = await withDoor(server, atOnce, (door) => {
    const end = performance.now() + forMs;
    return door.send(() =>
      performance.now() < end ? (requests[Math.floor(Math.random() * requests.length)] ?? null) : null,
    );
  });
  const cpu = (await server.ask('cpu')) - before;
  return {
    perSecond: answers.length / seconds,
    cpuMs: cpu / 1000 / answers.length,
    p95: percentile(
      answers.map(({ ms }) => ms),
      0.95,
    ),
  };
}

/** New sockets for each turn, because servers close idle ones; opening them is not part of the time. */
async function withDoor(
  { url }: BenchServer,
  sockets: number,
  work: (door: RawDoor) => Promise<Answered[]>,
): Promise<{ answers: Answered[]; seconds: number }> {
  const door = await RawDoor.open(url, sockets);
  try {
    const start = performance.now();
    const answers = await work(door);
    return { answers, seconds: (performance.now() - start) / 1000 };
  } finally {
    door.close();
  }
}

interface Outcome {
  readonly many: PageServer;
  readonly few: PageServer;
  readonly settings: Settings;
  /** Pages a second when each is read for the first time. */
  readonly first: number;
}

function sectionOf(rounds: readonly Round[], { many, few, settings, first }: Outcome): Section {
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  const toGuide = middle((round) => round.many.perSecond / round.guide.perSecond);
  const toPoint = middle((round) => round.many.perSecond / round.point.perSecond);
  const growth = middle((round) => round.few.perSecond / round.many.perSecond);
  const rowOf = (what: string, subject: Subject, ratio: string): Row => ({
    what,
    value: `${Math.round(middle((round) => round[subject].perSecond))}/s, p95 ${middle((round) => round[subject].p95).toFixed(2)} ms, ${middle((round) => round[subject].cpuMs).toFixed(3)} ms CPU`,
    ratio,
  });
  const count = ({ codes }: PageServer): string => codes.length.toLocaleString('en');
  return {
    title: `(h) guides read, ${settings.requestsAtOnce} in flight`,
    rows: [
      rowOf('gateway query of the portal for a guide', 'guide', '1'),
      judged(rowOf(`/g/<code>, ${count(many)} guides`, 'many', `${toGuide.toFixed(1)} of query`), {
        number: toGuide,
        aim: { atLeast: queryAim },
        unit: ' of query',
      }),
      judged(rowOf(`/g/<code>, ${count(few)} guides`, 'few', `${growth.toFixed(2)} of many`), {
        number: growth,
        aim: { atMost: growthAim },
        unit: ' of many',
      }),
      rowOf('gateway query for one name (point)', 'point', `/g/ is ${toPoint.toFixed(1)} times that`),
    ],
    notes: [
      `(h) random guides of the whole catalogue, median of ${settings.rounds} rounds of ${settings.roundMs} ms that take turns, ratios within a round; every page had been read once (${Math.round(first)} pages/s, drawn then). The load generator is a process of its own and one of two cores: it bounds what /g/ reaches, CPU is that of the server alone.`,
    ],
    data: {
      toGuide,
      toPoint,
      growth,
      first,
      cpuRatio: middle((round) => round.guide.cpuMs / round.many.cpuMs),
      ...Object.fromEntries(subjects.map((subject) => [subject, rounds.map((round) => round[subject])])),
    },
  };
}
