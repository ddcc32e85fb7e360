import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What this gateway counts; one registry a gateway, so that two in one process do not mix. */
export interface Metrics {
  readonly registry: Registry;
  readonly operationSeconds: Histogram<'operation' | 'outcome'>;
  readonly subgraphSeconds: Histogram<'subgraph' | 'outcome'>;
  readonly refusals: Counter<'reason'>;
  readonly liveStreams: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    operationSeconds: new Histogram({
      name: 'onewindow_operation_seconds',
      help: 'Time to answer one operation; ad-hoc operations count together.',
      labelNames: ['operation', 'outcome'],
      buckets,
      registers,
    }),
    subgraphSeconds: new Histogram({
      name: 'onewindow_subgraph_seconds',
      help: 'Time one subgraph took for one request.',
      labelNames: ['subgraph', 'outcome'],
      buckets,
      registers,
    }),
    refusals: new Counter({
      name: 'onewindow_refusals_total',
      help: 'Requests turned away at the door, by reason.',
      labelNames: ['reason'],
      registers,
    }),
    liveStreams: new Gauge({ name: 'onewindow_live_streams', help: 'Open live update streams.', registers }),
  };
}
