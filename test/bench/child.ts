import { fork } from 'node:child_process';
import path from 'node:path';
import type { CapturedUnit } from './replay/capture.ts';

/** Which server a child runs. */
export type Way = 'in-process' | 'http' | 'apollo' | 'plain';

/** What a child is told when it starts. */
export interface ServerOrder {
  readonly way: Way;
  /** Superuser's address of the database to serve. */
  readonly adminUrl: string;
  readonly secret: string;
  readonly filesDir: string;
  /** Run inbox and jobs. */
  readonly workers: boolean;
  /** Record every statement. */
  readonly capture: boolean;
}

/** What a child can be asked for; most need no input. */
export interface Inputs {
  search: readonly SearchInput[];
}

/** Variables of the portal's search. */
export interface SearchInput {
  readonly text: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly place: string | null;
}

/** What a child answers. */
export interface Answers {
  /** CPU microseconds used so far, all threads. */
  cpu: number;
  /** What was captured since the last time. */
  captured: CapturedUnit[];
  /** Milliseconds of each search when the catalogue's service is called in the child itself; only `in-process`. */
  search: number[];
}

/** A server of the bench in a process of its own. */
export interface BenchServer {
  readonly way: Way;
  readonly url: string;
  ask<Name extends keyof Answers>(
    name: Name,
    input?: Name extends keyof Inputs ? Inputs[Name] : never,
  ): Promise<Answers[Name]>;
  stop(): Promise<void>;
}

type Message = { url: string } | { id: number; answer: unknown } | { id: number; refused: string } | { failed: string };

/** Starts a server and waits until it listens. It ends with this process. */
export async function startServer(order: ServerOrder, profileDir: string | null = null): Promise<BenchServer> {
  const profile = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profileDir)}`] : [];
  const child = fork(path.join(import.meta.dirname, 'servers/main.ts'), [JSON.stringify(order)], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...profile],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: process.env.LOG_LEVEL || 'error' },
  });
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let lastId = 0;
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: Message) => {
      if ('url' in message) resolve(message.url);
      else if ('failed' in message) reject(new Error(`The ${order.way} server: ${message.failed}`));
      else if ('refused' in message) waiting.get(message.id)?.reject(new Error(message.refused));
      else waiting.get(message.id)?.resolve(message.answer);
    });
    child.once('exit', (code) => reject(new Error(`The ${order.way} server ended with ${code} before it listened`)));
  });
  return {
    way: order.way,
    url,
    ask<Name extends keyof Answers>(name: Name, input?: unknown) {
      const id = ++lastId;
      const answered = new Promise<Answers[Name]>((resolve, reject) => {
        waiting.set(id, { resolve: (answer) => resolve(answer as Answers[Name]), reject });
        ended.then(() => reject(new Error(`The ${order.way} server has ended`)));
        child.send({ id, ask: name, input });
      });
      return answered.finally(() => waiting.delete(id));
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
