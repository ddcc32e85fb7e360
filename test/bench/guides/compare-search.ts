import { manyAtOnce } from '../cases.ts';
import type { BenchServer, SearchInput } from '../child.ts';
import type { Door } from '../client.ts';
import { operations } from '../operations.ts';
import { median, percentile } from '../statistics.ts';
import { judged, type Section } from '../table.ts';
import { searchQuestions } from './search-questions.ts';

const serverAim = 30;
const gatewayAim = 3;
const askersAtOnce = 8;

interface Asked {
  readonly kind: string;
  readonly input: SearchInput;
}

/** Milliseconds of every question of one round, in the order of the questions. */
interface Round {
  readonly server: readonly number[];
  readonly gateway: readonly number[];
}

/**
 * The same questions to the catalogue's service inside its process and through the gateway over HTTP, in rounds that
 * take turns; each round begins elsewhere.
 */
export async function compareSearch(server: BenchServer, door: Door, rounds: number, total: number): Promise<Section> {
  const asked = Object.entries(searchQuestions()).flatMap(([kind, inputs]) =>
    inputs.map((input): Asked => ({ kind, input })),
  );
  const throughGateway = async ({ input }: Asked): Promise<number> => {
    const start = performance.now();
    const text = await door.send(operations.guideSearch, input, '');
    const ms = performance.now() - start;
    if (text.includes('"errors"'))
      throw new Error(`The search for ${JSON.stringify(input)} failed: ${text.slice(0, 300)}`);
    return ms;
  };
  const askRound = async (index: number): Promise<Round & { asked: Asked[] }> => {
    const order = asked.map((_, at) => asked[(at + index * 17) % asked.length] as Asked);
    const ofServer = await server.ask(
      'search',
      order.map(({ input }) => input),
    );
    const ofGateway: number[] = [];
    for (const each of order) ofGateway.push(await throughGateway(each));
    return { asked: order, server: ofServer, gateway: ofGateway };
  };

  await askRound(0);
  const measured: (Round & { asked: Asked[] })[] = [];
  for (let index = 1; index <= rounds; index++) measured.push(await askRound(index));
  const crowd = await manyAtOnce(asked.length * 3, askersAtOnce, (index) =>
    throughGateway(asked[index % asked.length] as Asked),
  );

  const p95 = (values: readonly number[]): number => percentile(values, 0.95);
  const ofServer = median(measured.map((round) => p95(round.server)));
  const ofGateway = median(measured.map((round) => p95(round.gateway)));
  const ratio = median(measured.map((round) => p95(round.gateway) / p95(round.server)));
  const kinds = kindsOf(measured);
  const words = (values: readonly number[]): string =>
    `p95 ${p95(values).toFixed(1)} ms, p50 ${median(values).toFixed(1)} ms`;
  const slowest = Object.entries(kinds)
    .toSorted(([, one], [, other]) => other.server - one.server)
    .slice(0, 3);
  return {
    title: `(g) search over ${total.toLocaleString('en')} guides, facets and counts included`,
    rows: [
      judged(
        {
          what: 'on the server',
          value: `p95 ${ofServer.toFixed(1)} ms, p50 ${median(measured.flatMap((round) => round.server)).toFixed(1)} ms`,
          ratio: '1',
        },
        { number: ofServer, aim: { atMost: serverAim }, unit: ' ms' },
      ),
      judged(
        {
          what: 'through the gateway over HTTP',
          value: `p95 ${ofGateway.toFixed(1)} ms, p50 ${median(measured.flatMap((round) => round.gateway)).toFixed(1)} ms`,
          ratio: `${ratio.toFixed(2)} of server`,
        },
        { number: ratio, aim: { atMost: gatewayAim }, unit: ' of server' },
      ),
      { what: `the same, ${askersAtOnce} at once`, value: words(crowd) },
    ],
    notes: [
      `(g) ${asked.length} different questions one after the other, median of the p95 of ${rounds} rounds, ratios within a round. Slowest kinds on the server (p95): ${slowest.map(([kind, { server: ms }]) => `${kind} ${ms.toFixed(1)} ms`).join(', ')}.`,
    ],
    data: { ofServer, ofGateway, ratio, kinds, crowd: p95(crowd) },
  };
}

function kindsOf(
  rounds: readonly (Round & { asked: readonly Asked[] })[],
): Record<string, { server: number; gateway: number; count: number }> {
  const times = rounds.flatMap(({ asked, server, gateway }) =>
    asked.map(({ kind }, at) => ({ kind, server: server[at] ?? Number.NaN, gateway: gateway[at] ?? Number.NaN })),
  );
  const grouped = Map.groupBy(times, ({ kind }) => kind);
  return Object.fromEntries(
    [...grouped].map(([kind, each]) => [
      kind,
      {
        server: percentile(
          each.map(({ server }) => server),
          0.95,
        ),
        gateway: percentile(
          each.map(({ gateway }) => gateway),
          0.95,
        ),
        count: each.length / rounds.length,
      },
    ]),
  );
}
