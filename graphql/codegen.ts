import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  appNames,
  clientDirectory,
  contractDirectory,
  filesOf,
  hashOf,
  readOrEmpty,
  repository,
  resolverTypesFile,
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
  const { generateAll } = await import('./generate.ts');
  await generateAll(sources, apps);
  writeIfChanged(stampFile, JSON.stringify({ inputs, outputs: hashOf(outputs) } satisfies Stamp));
  return true;
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
