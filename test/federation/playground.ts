import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningGateway, readContract, startGateway } from '@onewindow/gateway';
import { definitions, gatewayLogin } from '@onewindow/standalone';
import {
  createHttpCaller,
  createLogger,
  type HttpPeer,
  listenHub,
  type ServiceOptions,
  type SubgraphPeer,
  serveService,
  serviceDatabaseUrl,
  startService,
} from '@onewindow/subgraph-kit';
import { testSecret } from '@onewindow/subgraph-kit/testing';
import pg from 'pg';
import { Visitor } from '../fixtures/visitor.ts';
import { copySeededCity } from './seeded-city.ts';

/** How the services of a playground are reached, and what else differs from `npm start`. */
export interface PlaygroundOptions {
  /** `http`: each service behind its own port, calls signed. Default: in this process. */
  readonly peers?: 'process' | 'http';
  readonly engine?: 'router' | 'apollo';
  /** Stands between the gateway and every service. */
  readonly wrap?: (name: string, peer: SubgraphPeer) => SubgraphPeer;
  readonly clock?: () => Date;
}

const doorEnv = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  operations: 'any',
  demo: true,
  metricsToken: null,
} as const;

/** A whole city on a database of its own, seeded, open to any operation. */
export interface Playground {
  readonly url: string;
  readonly gateway: RunningGateway;
  readonly adminUrl: string;
  readonly filesDir: string;
  /** A visitor of the door; signed in when a login is given. The same person every time. */
  as(login?: string): Promise<Visitor>;
  /** Another door to the same services; closed with the playground. */
  openDoor(engine: 'router' | 'apollo'): Promise<RunningGateway>;
  /** As superuser. */
  sql<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { peers: way = 'process', engine = 'router', wrap = (_, peer) => peer, clock } = options;
  const database = await copySeededCity();
  const filesDir = await mkdtemp(path.join(tmpdir(), 'onewindow-files-'));
  const undo: (() => Promise<unknown>)[] = [
    () => rm(filesDir, { recursive: true, force: true }),
    () => database.drop(),
  ];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const hub = listenHub(serviceDatabaseUrl(database.adminUrl, gatewayLogin.name, testSecret));
    undo.push(() => hub.stop());
    const settings: ServiceOptions['settings'] = { filesDir, publicUrl: 'http://127.0.0.1', smtpUrl: null, demo: true };
    const logger = createLogger({ name: 'playground', level: process.env.LOG_LEVEL ?? 'fatal' });
    const started = await Promise.all(
      definitions.map(async (definition, index) => {
        const serviceOptions: ServiceOptions = {
          databaseUrl: serviceDatabaseUrl(database.adminUrl, definition.name, testSecret),
          supervise: index === 0,
          settings,
          logger,
          ...(clock ? { clock } : {}),
        };
        const peer = await open(way, definition, { ...serviceOptions, ...(way === 'process' ? { hub } : {}) });
        undo.push(peer.stop);
        return [definition.name, wrap(definition.name, peer.peer)] as const;
      }),
    );
    const peers = Object.fromEntries(started);
    const openDoor = async (planner: 'router' | 'apollo'): Promise<RunningGateway> => {
      const env = { ...doorEnv, engine: planner };
      const door = await startGateway({ peers, env, contract: readContract(), listen: hub, logger });
      undo.push(() => door.stop());
      return door;
    };
    const gateway = await openDoor(engine);
    const superuser = new pg.Pool({ connectionString: database.adminUrl, max: 2, idleTimeoutMillis: 1000 });
    undo.push(() => superuser.end());
    const visitors = new Map<string, Promise<Visitor>>();
    return {
      url: gateway.url,
      gateway,
      adminUrl: database.adminUrl,
      filesDir,
      openDoor,
      as(login) {
        if (!login) return Promise.resolve(new Visitor(gateway.url));
        const visitor = visitors.get(login) ?? Visitor.signedIn(gateway.url, login);
        visitors.set(login, visitor);
        return visitor;
      },
      sql: async <Row extends object>(text: string, parameters: readonly unknown[] = []) =>
        (await superuser.query<Row>(text, [...parameters])).rows,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(
  way: 'process' | 'http',
  definition: (typeof definitions)[number],
  options: ServiceOptions,
): Promise<{ peer: SubgraphPeer; stop(): Promise<unknown> }> {
  if (way === 'process') {
    const service = await startService(definition, options);
    return { peer: service, stop: () => service.stop() };
  }
  const served = await serveService(definition, { ...options, host: '127.0.0.1', port: 0, secret: testSecret });
  const peer: HttpPeer = createHttpCaller(served.url, testSecret);
  return {
    peer,
    async stop() {
      await peer.close();
      await served.stop();
    },
  };
}
