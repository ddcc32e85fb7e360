import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { concatAST, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql/index.js';
import type { ServiceDefinition } from './definition.ts';
import { scalarResolvers } from './scalars.ts';

/** SDL every subgraph shares: federation link, scalars, user errors, PageInfo. */
export const sharedSdl = readFileSync(new URL('shared.graphql', import.meta.url), 'utf8');

/** The full SDL of a service, the shared part first. What graphql/ composes. */
export function subgraphSdl(definition: Pick<ServiceDefinition, 'sdl'>): string {
  return [sharedSdl, ...definition.sdl.map((file) => readFileSync(file, 'utf8'))].join('\n');
}

/**
 * The executable subgraph. Abstract types are resolved by `__typename`; a UserError without `message`
 * answers its type name, because apps word errors themselves.
 */
export function buildSchema(definition: Pick<ServiceDefinition, 'sdl' | 'resolvers'>): GraphQLSchema {
  const typeDefs = concatAST([parse(sharedSdl), ...definition.sdl.map((file) => parse(readFileSync(file, 'utf8')))]);
  const resolvers = { ...scalarResolvers, ...definition.resolvers };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType ??= typenameOf;
  }
  wordUserErrors(schema);
  return schema;
}

function typenameOf(value: { __typename?: string }): string | undefined {
  return value.__typename;
}

function wordUserErrors(schema: GraphQLSchema): void {
  const userError = schema.getType('UserError');
  if (!isInterfaceType(userError)) return;
  for (const type of schema.getPossibleTypes(userError)) {
    const message = isObjectType(type) ? type.getFields().message : undefined;
    if (message) message.resolve ??= (source: { message?: string }) => source.message ?? type.name;
  }
}
