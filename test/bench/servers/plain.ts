import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { definitions } from '@onewindow/standalone';
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql/index.js';
import type { ServerOrder } from '../child.ts';
import { createActors } from './actors.ts';
import { PlainContext, plainSchema } from './plain-schema.ts';
import { hubOf, startServices } from './services.ts';

interface Body {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * The yardstick: graphql/api.graphql as one executable schema, run by graphql-js behind bare node:http. No federation,
 * no framework, no checks; documents are parsed and validated once.
 */
export async function startPlain(order: ServerOrder): Promise<{ url: string; stop(): Promise<void> }> {
  const hub = hubOf(order);
  const running = await startServices(order, hub);
  const services = new Map(running.map((service) => [service.name, service]));
  const sdl = readFileSync(new URL('../../../graphql/api.graphql', import.meta.url), 'utf8');
  const schema = plainSchema(sdl, definitions);
  const documentOf = parsedOnce(schema);
  const actorOf = createActors(
    (input) => services.get('directory')?.internal('resolve-actor', input) ?? Promise.resolve(null),
  );

  const answer = async (req: IncomingMessage): Promise<string> => {
    const { query, variables } = JSON.parse(await textOf(req)) as Body;
    const actor = await actorOf(req.headers);
    const result = await execute({
      schema,
      document: documentOf(query),
      variableValues: variables,
      contextValue: new PlainContext(services, actor, randomUUID()),
    });
    return JSON.stringify(result);
  };

  const server = createServer((req, res) => {
    answer(req).then(
      (text) => res.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => res.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await Promise.all(running.map((service) => service.stop()));
      await hub.stop();
    },
  };
}

function parsedOnce(schema: GraphQLSchema): (query: string) => DocumentNode {
  const documents = new Map<string, DocumentNode>();
  return (query) => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    documents.set(query, document);
    return document;
  };
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
