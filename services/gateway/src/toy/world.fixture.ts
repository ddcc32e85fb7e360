import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor, Caller } from '@onewindow/subgraph-kit';
import { GraphQLError } from 'graphql/index.js';

export interface ToyContext {
  caller: Caller;
  setCookies: string[];
}

interface Paper {
  id: string;
  title: string;
  version: number;
  ownerId: string;
}

/** The state of the toy: people with a token, papers they own, and what was asked of it. */
export class ToyWorld {
  readonly sessions = new Map<string, Actor>();
  readonly papers = new Map<string, Paper>();
  resolved = 0;
  failing = false;
  taken = true;
  onChunk: (() => void) | null = null;
  lastRoute: { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer; caller: Caller } | null =
    null;

  constructor() {
    for (let n = 1; n <= 40; n += 1) {
      this.papers.set(`p${n}`, { id: `p${n}`, title: `纸 ${n}`, version: 1, ownerId: n % 2 ? 'ann' : 'ben' });
    }
  }

  signIn(accountId: string): string {
    const token = `token-${accountId}-${this.sessions.size}`;
    this.sessions.set(token, toyActor(accountId));
    return token;
  }

  async internal(name: string, input: unknown): Promise<unknown> {
    if (name !== 'resolve-actor') throw new Error(name);
    this.resolved += 1;
    if (this.failing) throw new Error('connect ECONNREFUSED 10.0.0.7:4101');
    return this.sessions.get((input as { token: string }).token) ?? null;
  }

  /** Echoes the bytes of any request under /echo/, with an unusual header and a cookie. */
  async route(req: IncomingMessage, res: ServerResponse, caller: Caller): Promise<boolean> {
    if (!req.url?.startsWith('/echo/') || !this.taken) return false;
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk as Buffer);
      this.onChunk?.();
    }
    const body = Buffer.concat(chunks);
    this.lastRoute = { method: req.method ?? '', url: req.url, headers: req.headers, body, caller };
    res.writeHead(201, { 'content-type': 'application/x-toy', 'x-toy': 'yes' });
    res.end(body);
    return true;
  }
}

export function toyActor(accountId: string): Actor {
  return {
    accountId,
    personId: `person-${accountId}`,
    name: accountId,
    kind: 'STAFF',
    organizationId: null,
    organizationName: null,
    divisionCode: '450800',
    hall: null,
    idNumber: null,
    mobile: null,
    roles: [],
    letters: [],
  };
}

const names: Record<string, string> = { ann: '安', ben: '本' };
const person = (id: string) => ({ id, name: names[id] ?? id });
const reference = (ref: { id: string }) => ref;

/** Resolvers of the three subgraphs over one world. */
export function resolvers(world: ToyWorld) {
  const ownPaper = (id: string, { caller }: ToyContext) => {
    const paper = world.papers.get(id);
    return paper && paper.ownerId === caller.actor?.accountId ? paper : null;
  };
  return {
    directory: {
      Query: {
        me: (_: unknown, __: unknown, { caller }: ToyContext) => caller.actor && person(caller.actor.accountId),
        secretOfDirectory: () => 'open',
      },
      Mutation: {
        enter(_: unknown, { name }: { name: string }, ctx: ToyContext) {
          ctx.setCookies.push(`ow_session=${world.signIn(name)}; Path=/; Max-Age=60`);
          return person(name);
        },
        leave(_: unknown, __: unknown, ctx: ToyContext) {
          ctx.setCookies.push('ow_session=; Path=/; Max-Age=0');
          return true;
        },
      },
      Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
    },
    library: {
      Query: {
        paper: (_: unknown, { id }: { id: string }, ctx: ToyContext) => ownPaper(id, ctx),
        papers: (_: unknown, { first }: { first: number }) => [...world.papers.values()].slice(0, first),
        broken() {
          throw new Error('relation "library.paper" does not exist at 10.0.0.7:5432');
        },
        refused() {
          throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
        },
      },
      Mutation: {
        renamePaper(_: unknown, { id, title }: { id: string; title: string }, ctx: ToyContext) {
          const paper = ownPaper(id, ctx);
          if (!paper) return null;
          Object.assign(paper, { title, version: paper.version + 1 });
          return paper;
        },
      },
      Paper: {
        __resolveReference: ({ id }: { id: string }) => world.papers.get(id),
        sequel: (paper: Paper) => paper,
        owner: (paper: Paper) => reference({ id: paper.ownerId }),
        pages: (paper: Paper, { first }: { first: number }) =>
          Array.from({ length: first }, (_, n) => `${paper.id}-${n}`),
      },
    },
    archive: {
      Paper: {
        __resolveReference: reference,
        shelf: ({ id }: { id: string }) => ({ code: `S-${id}`, room: 'A', isOpen: true }),
      },
    },
  };
}
