import { join } from 'node:path';
import { type CodegenConfig, executeCodegen } from '@graphql-codegen/cli';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { clientDocuments, resolverTypes } from './codegen-config.ts';
import { writeComposition, writeSubgraphs } from './compose.ts';
import {
  clientDirectory,
  operationsFile,
  readOrEmpty,
  repository,
  resolverTypesFile,
  type SubgraphSource,
  writeIfChanged,
} from './workspace.ts';

/**
 * Does the work of a code generation. In a file of its own, because loading the generator takes longer than seeing
 * that nothing changed.
 */
export async function generateAll(sources: readonly SubgraphSource[], apps: readonly string[]): Promise<void> {
  writeSubgraphs(sources);
  await generate(Object.fromEntries(sources.map(({ name }) => [resolverTypesFile(name), resolverTypes(name)])));
  writeComposition(sources);
  await generate(Object.fromEntries(apps.map((app) => [clientDirectory(app), clientDocuments(app)])));
  for (const app of apps) writeOperations(app);
}

async function generate(generates: CodegenConfig['generates']): Promise<void> {
  if (Object.keys(generates).length === 0) return;
  const { result, error } = await executeCodegen({
    cwd: repository,
    silent: true,
    ignoreNoDocuments: true,
    pluginLoader: loadPlugin,
    generates,
  });
  for (const { filename, content } of result) writeIfChanged(join(repository, filename), content);
  if (error) throw new Error(messagesOf(error).join('\n'));
}

const plugins = new Map<string, typeof typescript | typeof typescriptResolvers>([
  ['@graphql-codegen/typescript', typescript],
  ['@graphql-codegen/typescript-resolvers', typescriptResolvers],
]);

/** The generator guesses package names and takes MODULE_NOT_FOUND for "try the next one". */
async function loadPlugin(name: string): Promise<typeof typescript | typeof typescriptResolvers> {
  const plugin = plugins.get(name);
  if (!plugin) throw Object.assign(new Error(`${name} is not used here`), { code: 'MODULE_NOT_FOUND' });
  return plugin;
}

/** The distinct sentences of an error and those inside it, without the lists of guesses the generator adds. */
function messagesOf(error: Error): string[] {
  const inner = error instanceof AggregateError ? error.errors : [error];
  const first = inner.map(
    (each: unknown) =>
      (each instanceof Error ? each.message : String(each)).split(/\n(Error: |\nGraphQL Code Generator)/)[0],
  );
  return [...new Set(first.filter((message) => message !== undefined))];
}

/** The operations of an app by hash, sorted: what the gateway lets through in `registered` mode. */
function writeOperations(app: string): void {
  const persisted: Record<string, string> = JSON.parse(
    readOrEmpty(join(repository, clientDirectory(app), 'persisted-documents.json')) || '{}',
  );
  const sorted = Object.fromEntries(Object.entries(persisted).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeIfChanged(operationsFile(app), `${JSON.stringify(sorted, null, 2)}\n`);
}
