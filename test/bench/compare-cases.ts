import { CaseWork, manyAtOnce } from './cases.ts';
import { type BenchServer, type ServerOrder, startServer } from './child.ts';
import { Door } from './client.ts';
import { emptyQueues, type PreparedCity } from './prepare.ts';
import type { CapturedUnit } from './replay/capture.ts';
import { copiesOf } from './replay/copies.ts';
import { type DrivenCase, lanesOf } from './replay/lanes.ts';
import { type ReplayResult, replay } from './replay/replay.ts';
import type { Settings } from './settings.ts';
import { median } from './statistics.ts';
import { judged, type Section } from './table.ts';

const aim = 0.25;

export interface CaseOptions {
  readonly order: Omit<ServerOrder, 'way' | 'workers' | 'capture'>;
  readonly prepared: Pick<PreparedCity, 'application' | 'cookies'>;
  readonly settings: Settings;
  readonly profileDir: string | null;
}

interface Run {
  readonly driven: readonly DrivenCase[];
  /** From the first submission until the last case was decided. */
  readonly seconds: number;
  /** Until every paper was drawn and every event handled as well. */
  readonly settledSeconds: number;
  /** CPU seconds of the server until then. */
  readonly cpuSeconds: number;
  /** ms since 1970. */
  readonly from: number;
  readonly to: number;
}

/**
 * Whole bundle cases through the gateway, services and workers in one process, against the statements of such cases
 * sent again with plain `pg`. Every run has a copy of the same database; runs and replays take turns.
 */
export async function compareCases({ order, prepared, settings, profileDir }: CaseOptions): Promise<Section> {
  const copies = copiesOf(order.adminUrl);
  const onCopy = async <T>(name: string, work: (adminUrl: string) => Promise<T>): Promise<T> => {
    const adminUrl = await copies.make(name);
    try {
      return await work(adminUrl);
    } finally {
      await copies.drop(name);
    }
  };
  const drive = (adminUrl: string, count: number, capture: boolean, profile: string | null) =>
    withServer({ ...order, adminUrl, capture }, profile, settings, async (server, door) => {
      const work = new CaseWork(door, prepared.cookies);
      if (!capture) await run(work, prepared, settings.casesAtOnce, settings, { server, adminUrl });
      const result = await run(work, prepared, count, settings, { server, adminUrl });
      return { ...result, units: await server.ask('captured') };
    });

  const captured = await onCopy('bench_capture', (url) => drive(url, settings.cases, true, null));
  const lanes = lanesOf(inWindow(captured.units, captured), captured.driven);
  const runs: Run[] = [];
  const replays: ReplayResult[] = [];
  for (let round = 0; round < settings.caseRounds; round++) {
    runs.push(await onCopy('bench_app', (url) => drive(url, settings.cases, false, round === 0 ? profileDir : null)));
    replays.push(
      await onCopy('bench_replay', (adminUrl) =>
        replay({ adminUrl, secret: order.secret, lanes, atOnce: settings.casesAtOnce }),
      ),
    );
  }
  return sectionOf({ runs, replays, lanes, settings, left: captured.units.length - lanes.flat().length });
}

async function withServer<T>(
  order: Omit<ServerOrder, 'way' | 'workers'>,
  profileDir: string | null,
  { casesAtOnce }: Settings,
  work: (server: BenchServer, door: Door) => Promise<T>,
): Promise<T> {
  const server = await startServer({ ...order, way: 'in-process', workers: true }, profileDir);
  const door = new Door(server.url, 'id', casesAtOnce);
  try {
    return await work(server, door);
  } finally {
    await door.close();
    await server.stop();
  }
}

async function run(
  work: CaseWork,
  { application }: Pick<PreparedCity, 'application'>,
  count: number,
  { casesAtOnce }: Settings,
  { server, adminUrl }: { server: BenchServer; adminUrl: string },
): Promise<Run> {
  const now = (): number => performance.timeOrigin + performance.now();
  const cpuBefore = await server.ask('cpu');
  const from = now();
  const driven = await manyAtOnce(count, casesAtOnce, async (): Promise<DrivenCase> => {
    const id = await work.submit(application);
    await work.accept(id);
    const { members } = await work.decide(id);
    return { ids: [id, ...members.map((member) => member.id)] };
  });
  const to = now();
  await emptyQueues(adminUrl, 300_000);
  const cpuSeconds = ((await server.ask('cpu')) - cpuBefore) / 1e6;
  return { driven, from, to, seconds: (to - from) / 1000, settledSeconds: (now() - from) / 1000, cpuSeconds };
}

/** What was asked for between the first submission and the last decision. */
function inWindow(units: readonly CapturedUnit[], { from, to }: Run): CapturedUnit[] {
  return units.filter(({ startedAt }) => startedAt >= from && startedAt <= to);
}

interface Outcome {
  readonly runs: readonly Run[];
  readonly replays: readonly ReplayResult[];
  readonly lanes: readonly (readonly CapturedUnit[])[];
  readonly settings: Settings;
  /** Units captured but not replayed. */
  readonly left: number;
}

function sectionOf({ runs, replays, lanes, settings, left }: Outcome): Section {
  const { cases, casesAtOnce, caseRounds } = settings;
  const perSecond = median(runs.map(({ seconds }) => cases / seconds));
  const settled = median(runs.map(({ settledSeconds }) => cases / settledSeconds));
  const cpuMs = median(runs.map(({ cpuSeconds }) => (cpuSeconds * 1000) / cases));
  const replayed = median(replays.map(({ seconds }) => cases / seconds));
  const ratio = perSecond / replayed;
  const units = lanes.flat();
  const statements = units.reduce((sum, unit) => sum + unit.statements.length, 0) / cases;
  const same = Math.min(...replays.map(({ sameRows }) => sameRows));
  const failures = replays.flatMap((each) => each.failures);
  const notes = [
    `(b) median of ${caseRounds} rounds of ${cases} cases. A case is ${statements.toFixed(0)} statements in ${(units.length / cases).toFixed(0)} transactions; ${(same * 100).toFixed(1)} % of the replayed statements touched as many rows as then, ${failures.length} failed. Left out: ${left} transactions that belong to no case (sessions, empty polls) or came after the last decision.`,
    `(b) the server used ${cpuMs.toFixed(0)} ms of CPU a case, papers included; with every paper drawn and every event handled it is ${settled.toFixed(1)} cases/s.`,
    ...(ratio < aim
      ? [`(b) ${(aim - ratio).toFixed(2)} short of ${aim}; see the README of test/bench for where the time goes.`]
      : []),
    ...[...new Set(failures)].slice(0, 3).map((failure) => `(b) a replayed statement failed: ${failure}`),
  ];
  return {
    title: `(b) bundle cases, submitted to all decided, ${casesAtOnce} at once`,
    rows: [
      { what: 'captured statements, plain pg', value: `${replayed.toFixed(1)} cases/s`, ratio: '1' },
      judged(
        {
          what: 'through the gateway, workers running',
          value: `${perSecond.toFixed(1)} cases/s`,
          ratio: `${ratio.toFixed(2)} of replay`,
        },
        { number: ratio, aim: { atLeast: aim }, unit: ' of replay' },
      ),
      {
        what: 'the same until queues are empty',
        value: `${settled.toFixed(1)} cases/s`,
        ratio: `${(settled / replayed).toFixed(2)} of replay`,
      },
      { what: 'statements of a case', value: statements.toFixed(0) },
    ],
    notes,
    data: { perSecond, settled, replayed, ratio, statements, sameRows: same, cpuMs, failures: failures.length },
  };
}
