import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The repository's root and this workspace, absolute. */
export const repository = fileURLToPath(new URL('..', import.meta.url));
export const contractDirectory = fileURLToPath(new URL('.', import.meta.url));

/** SDL every subgraph shares: the federation link, scalars and error types. */
const sharedSdl = 'packages/subgraph-kit/src/shared.graphql';

/** One service of subgraphs.yaml with the SDL files found for it, relative to the repository. */
export interface SubgraphSource {
  name: string;
  port: number;
  files: readonly string[];
}

interface SubgraphsFile {
  subgraphs: Record<string, { sdl: string[]; port: number }>;
}

/** Services that have SDL, in the order of subgraphs.yaml; the shared SDL comes first in `files`. */
export function subgraphSources(): SubgraphSource[] {
  const file: SubgraphsFile = parse(readFileSync(join(contractDirectory, 'subgraphs.yaml'), 'utf8'));
  return Object.entries(file.subgraphs)
    .map(([name, { sdl, port }]) => ({ name, port, files: sdl.flatMap((pattern) => filesOf([pattern])) }))
    .filter(({ files }) => files.length > 0)
    .map((source) => ({ ...source, files: [sharedSdl, ...source.files] }));
}

/** Apps with at least one source file. */
export function appNames(): string[] {
  const names = filesOf(['apps/*/src/**/*.{ts,vue}']).map((file) => file.split('/')[1] ?? '');
  return [...new Set(names)].sort();
}

/** Files that match, relative to the repository with forward slashes, sorted. */
export function filesOf(patterns: readonly string[]): string[] {
  const found = globSync([...patterns], {
    cwd: repository,
    exclude: (path) => /(^|[\\/])(node_modules|dist|gql|generated)$/.test(path),
  });
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}

/** SHA-256 over names and contents; a missing file counts as empty. */
export function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0${readOrEmpty(join(repository, file))}\0`);
  return hash.digest('hex');
}

/** Writes only when the content differs, so that watchers and build caches stay quiet. */
export function writeIfChanged(path: string, content: string): void {
  if (readOrEmpty(path) === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The file's text, or '' when there is none. */
export function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Where the resolver types of a service go, relative to the repository. */
export function resolverTypesFile(service: string): string {
  return `services/${service}/src/generated/resolver-types.ts`;
}

/** Where the typed documents of an app go, relative to the repository. */
export function clientDirectory(app: string): string {
  return `apps/${app}/src/gql/`;
}

/** Where the registered operations of an app go. */
export function operationsFile(app: string): string {
  return join(contractDirectory, 'operations', `${app}.json`);
}
