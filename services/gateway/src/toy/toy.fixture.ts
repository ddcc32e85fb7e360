import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Caller, GraphQLResponse, SubgraphPeer } from '@onewindow/subgraph-kit';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { execute, type GraphQLSchema, parse } from 'graphql/index.js';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { resolvers, type ToyContext, type ToyWorld } from './world.fixture.ts';

export const subgraphNames = ['directory', 'library', 'archive'] as const;

const documents = Object.fromEntries(
  subgraphNames.map((name) => [name, parse(readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8'))]),
);

/** The toy's supergraph, composed as the real one is. */
export function toySupergraph(): string {
  const composed = composeServices(
    subgraphNames.map((name) => ({ name, url: `http://${name}.invalid/`, typeDefs: documents[name] ?? parse('') })),
  );
  assertCompositionSuccess(composed);
  return composed.supergraphSdl;
}

function schemaOf(name: (typeof subgraphNames)[number], world: ToyWorld): GraphQLSchema {
  const typeDefs = documents[name];
  if (!typeDefs) throw new Error(name);
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers(world)[name] as never }]);
}

/** Three real subgraphs in this process; `raw` answers the plain routes of `archive`. */
export function toyPeers(world: ToyWorld): Record<(typeof subgraphNames)[number], SubgraphPeer> {
  const peer = (name: (typeof subgraphNames)[number]): SubgraphPeer => {
    const schema = schemaOf(name, world);
    const compiled = new Map<string, CompiledQuery | null>();
    return {
      async execute({ query, variables, operationName }, caller): Promise<GraphQLResponse> {
        const context: ToyContext = { caller, setCookies: [] };
        let run = compiled.get(query);
        if (run === undefined) {
          const result = compileQuery(schema, parse(query), operationName ?? undefined);
          run = isCompiledQuery(result) ? result : null;
          compiled.set(query, run);
        }
        const { data, errors } = run
          ? await run.query(undefined, context, variables ?? {})
          : await execute({ schema, document: parse(query), contextValue: context, variableValues: variables });
        const failures = errors?.map(({ message, path, extensions }) => ({ message, path, extensions }));
        return { data, errors: failures, setCookies: context.setCookies };
      },
      route: (req, res, caller: Caller) =>
        name === 'archive' ? world.route(req, res, caller) : Promise.resolve(false),
      internal: (internalName, input) => world.internal(internalName, input),
    };
  };
  return { directory: peer('directory'), library: peer('library'), archive: peer('archive') };
}
