import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CodegenConfig, executeCodegen } from '@graphql-codegen/cli';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { clientDirectory, clientDocuments, resolverTypes, resolverTypesFile } from './codegen-config.ts';
import { writeComposition, writeSubgraphs } from './compose.ts';
import {
  appNames,
  contractDirectory,
  filesOf,
  hashOf,
  readOrEmpty,
  repository,
  type SubgraphSource,
  subgraphSources,
  writeIfChanged,
} from './workspace.ts';

const stampFile = join(contractDirectory, 'node_modules/.cache/onewindow-codegen.json');

/** What a run left behind: if inputs and outputs still have these hashes, there is nothing to do. */
interface Stamp {
  inputs: string;
  outputs: string;
}

/**
 * Composes the contract and generates the types of every service and app, in one process.
 * Resolver types are written even when the services do not compose, so that a service can be written
 * before its neighbours are ready; the run fails all the same. Answers false when nothing had to be done.
 */
export async function codegen({ force = false } = {}): Promise<boolean> {
  const sources = subgraphSources();
  const apps = appNames();
  const inputs = hashOf(inputFiles(sources));
  const outputs = outputFiles(sources, apps);
  const stamp: Partial<Stamp> = JSON.parse(readOrEmpty(stampFile) || '{}');
  if (!force && stamp.inputs === inputs && stamp.outputs === hashOf(outputs)) return false;
  writeSubgraphs(sources);
  await generate(Object.fromEntries(sources.map(({ name }) => [resolverTypesFile(name), resolverTypes(name)])));
  writeComposition(sources);
  await generate(Object.fromEntries(apps.map((app) => [clientDirectory(app), clientDocuments(app)])));
  for (const app of apps) writeOperations(app);
  writeIfChanged(stampFile, JSON.stringify({ inputs, outputs: hashOf(outputs) } satisfies Stamp));
  return true;
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

function operationsFile(app: string): string {
  return join(contractDirectory, 'operations', `${app}.json`);
}

function inputFiles(sources: readonly SubgraphSource[]): string[] {
  return [
    ...new Set(sources.flatMap(({ files }) => files)),
    ...filesOf(['apps/*/src/**/*.{ts,vue}', 'services/*/src/mappers.ts', 'graphql/*.ts', 'graphql/subgraphs.yaml']),
    'graphql/package.json',
  ].filter((file) => !file.endsWith('.test.ts') && existsSync(join(repository, file)));
}

function outputFiles(sources: readonly SubgraphSource[], apps: readonly string[]): string[] {
  return [
    'graphql/supergraph.graphql',
    'graphql/api.graphql',
    ...sources.flatMap(({ name }) => [`graphql/subgraphs/${name}.graphql`, resolverTypesFile(name)]),
    ...apps.flatMap((app) => [
      `${clientDirectory(app)}index.ts`,
      `${clientDirectory(app)}graphql.ts`,
      `graphql/operations/${app}.json`,
    ]),
  ];
}

if (import.meta.main) {
  const started = performance.now();
  try {
    const done = await codegen({ force: process.argv.includes('--force') });
    process.stdout.write(done ? `codegen: ${Math.round(performance.now() - started)} ms\n` : 'codegen: up to date\n');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
