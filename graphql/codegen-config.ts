import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { clientDirectory, repository } from './workspace.ts';

type Output = CodegenConfig['generates'][string];

/** Times are `Date` in services and ISO text on the wire; civil dates are text everywhere. */
const serviceScalars = {
  ID: 'string',
  DateTime: { input: 'Date', output: 'Date' },
  Date: { input: 'string', output: 'string' },
  JSON: { input: 'unknown', output: 'unknown' },
};
const clientScalars = { ...serviceScalars, DateTime: { input: 'string', output: 'string' } };

/** Resolver types of one service, from its printed subgraph. */
export function resolverTypes(service: string): Output {
  return {
    schema: `graphql/subgraphs/${service}.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: '@onewindow/subgraph-kit#ServiceContext',
      mappers: mappersOf(service),
      mapperTypeSuffix: 'Mapper',
      importExtension: '.ts',
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: { ...serviceScalars, _FieldSet: 'string' },
    },
  };
}

/** Typed documents of one app and the list of its operations by hash. */
export function clientDocuments(app: string): Output {
  return {
    schema: 'graphql/api.graphql',
    documents: [`apps/${app}/src/**/*.{ts,vue}`, `!${clientDirectory(app)}**/*`],
    preset,
    presetConfig: {
      fragmentMasking: false,
      // As a function: the built-in algorithm would put its name before the hash.
      persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: sha256 },
    },
    documentTransforms: [addTypenameSelectionDocumentTransform],
    config: {
      documentMode: 'string',
      nonOptionalTypename: true,
      importExtension: '.ts',
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: clientScalars,
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * What resolvers return in place of a GraphQL type: `services/<name>/src/mappers.ts`, when a service has
 * one, exports `CaseMapper` for the type `Case`. Types without a mapper keep their GraphQL shape.
 */
function mappersOf(service: string): Record<string, string> {
  const file = join(repository, `services/${service}/src/mappers.ts`);
  if (!existsSync(file)) return {};
  const names = readFileSync(file, 'utf8').matchAll(/\b([A-Z]\w*)Mapper\b/g);
  return Object.fromEntries([...names].map(([mapper, type]) => [type, `../mappers.ts#${mapper}`]));
}
