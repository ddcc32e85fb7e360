import { createHash } from 'node:crypto';
import type { Announcement } from '@onewindow/subgraph-kit';
import { pino } from 'pino';
import type { Contract } from '../contract.ts';
import type { GatewayEnv } from '../env.ts';
import type { Listen } from '../gateway.ts';
import { type GatewayOptions, type RunningGateway, startGateway } from '../server.ts';
import { toyPeers, toySupergraph } from './toy.fixture.ts';
import { ToyWorld } from './world.fixture.ts';

const supergraph = toySupergraph();

export const documents = {
  nested: 'query Nested($n: Int!) { papers(first: $n) { __typename id title owner { name } shelf { code room } } }',
  point: 'query Point($id: ID!) { paper(id: $id) { title } }',
  titled: 'query Titled($titles: [String!]!) { papers(first: 1, titles: $titles) { id } }',
  me: 'query Me { me { name } }',
  broken: 'query Broken { broken refused me { name } }',
  enter: 'mutation Enter($name: String!) { enter(name: $name) { name } }',
  rename: 'mutation Rename($id: ID!, $title: String!) { renamePaper(id: $id, title: $title) { version } }',
  watch: 'subscription Watch($id: ID!) { paperChanged(paperId: $id) { title version owner { name } shelf { code } } }',
};
export type DocumentName = keyof typeof documents;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const idOf = (name: DocumentName): string => sha256(documents[name]);

/** A contract over the toy's graph; `archive` owns the plain route /echo/. */
export const toyContract: Contract = {
  supergraph,
  ports: {},
  routes: [{ subgraph: 'archive', path: '/echo/', methods: ['GET', 'POST'], bodyLimit: 2_000_000, public: false }],
  operations: new Map(Object.values(documents).map((document) => [sha256(document), document])),
};

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null;
  errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** A gateway on a free port over the toy, with the people, papers and notifications behind it at hand. */
export interface ToyGateway extends RunningGateway {
  world: ToyWorld;
  notify(type: string, id: string): void;
  reconnect(): void;
  /** Posts a body as a page of this origin does. */
  post(body: object, headers?: Record<string, string>): Promise<Answer>;
  run(name: DocumentName, variables?: object, token?: string): Promise<Answer>;
}

export async function startToyGateway(
  env: Partial<GatewayEnv> = {},
  options: Partial<GatewayOptions> & { world?: ToyWorld } = {},
): Promise<ToyGateway> {
  const world = options.world ?? new ToyWorld();
  const listeners = new Set<(announcement: Announcement) => void>();
  const reconnected = new Set<() => void>();
  const listen: Listen = {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async listen(_channel, _onPayload, onReconnect) {
      reconnected.add(onReconnect);
      return async () => void reconnected.delete(onReconnect);
    },
  };
  const gateway = await startGateway({
    peers: toyPeers(world),
    env: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      operations: 'registered',
      engine: 'router',
      demo: true,
      metricsToken: null,
      ...env,
    },
    listen,
    distDirs: { shell: null, remotes: {} },
    contract: toyContract,
    logger: pino({ level: 'silent' }),
    ...options,
  });
  const origin = `http://127.0.0.1:${gateway.port}`;

  async function post(body: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
    const json = (await response.json()) as Partial<Answer>;
    return { status: response.status, headers: response.headers, data: json.data ?? null, errors: json.errors ?? [] };
  }

  return {
    ...gateway,
    url: origin,
    world,
    notify: (type, id) => {
      for (const listener of listeners) listener({ type, id, version: 1 });
    },
    reconnect: () => {
      for (const listener of reconnected) listener();
    },
    post,
    run: (name, variables, token) =>
      post({ documentId: idOf(name), variables }, token ? { cookie: `other=1; ow_session=${token}` } : {}),
  };
}
