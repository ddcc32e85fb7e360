import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const route = z.object({
  path: z.string().regex(/^\/.*\/$/),
  methods: z.array(z.enum(['GET', 'POST'])),
  bodyLimit: z.number().int().min(0),
  public: z.boolean(),
  /** Pages of the route are kept in the gateway; the service answers `cached-page` and `changed-pages`. */
  cached: z.boolean().optional(),
});
const subgraph = z.object({ port: z.number(), routes: z.array(route).default([]) });
const subgraphsFile = z.object({ subgraphs: z.record(z.string(), subgraph) });

/** A plain route of a service, see graphql/subgraphs.yaml. */
export interface PlainRoute extends z.infer<typeof route> {
  subgraph: string;
}

/** What the graphql/ workspace settles: the graph, its operations and who owns which plain route. */
export interface Contract {
  supergraph: string;
  /** Default port by subgraph. */
  ports: Readonly<Record<string, number>>;
  routes: readonly PlainRoute[];
  /** Registered operations by their document id. */
  operations: ReadonlyMap<string, string>;
}

const repositoryContract = fileURLToPath(new URL('../../../graphql/', import.meta.url));

/** Reads the committed contract; a document whose id is not its SHA-256 was tampered with and is refused. */
export function readContract(directory: string = repositoryContract): Contract {
  const text = (name: string) => readFileSync(join(directory, name), 'utf8');
  const { subgraphs } = subgraphsFile.parse(parse(text('subgraphs.yaml')));
  const files = readdirSync(join(directory, 'operations')).filter((name) => name.endsWith('.json'));
  const operations = new Map(
    files.flatMap((name) => Object.entries<string>(JSON.parse(text(join('operations', name))))),
  );
  for (const [id, document] of operations) {
    if (createHash('sha256').update(document).digest('hex') !== id)
      throw new Error(`Operation ${id} is not what its id says`);
  }
  return {
    supergraph: text('supergraph.graphql'),
    ports: Object.fromEntries(Object.entries(subgraphs).map(([name, { port }]) => [name, port])),
    routes: Object.entries(subgraphs).flatMap(([name, { routes }]) =>
      routes.map((each) => ({ ...each, subgraph: name })),
    ),
    operations,
  };
}
