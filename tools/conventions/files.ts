import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text file of the project; `name` is relative to its root, with forward slashes. */
export interface ProjectFile {
  name: string;
  text: string;
}

/** A broken convention, as one line for a person. */
export interface Finding {
  file: string;
  line: number;
  message: string;
}

const generated = new Set([
  'node_modules',
  'dist',
  'generated',
  'gql',
  '.git',
  '.data',
  '.turbo',
  '.mf',
  'coverage',
  'output',
]);
const textual = /\.(ts|vue|mjs|cjs|js|json|ya?ml|md|css|html|graphql|sql|sh)$|(^|\/)(run|NOTICE|\.npmrc|\.gitignore)$/;

/** Every text file of the project that people write, in a stable order. */
export function projectFiles(root: string, directory = ''): ProjectFile[] {
  const entries = readdirSync(path.join(root, directory), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry): ProjectFile[] => {
    const name = directory ? `${directory}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : projectFiles(root, name);
    if (!entry.isFile() || !textual.test(name)) return [];
    return [{ name, text: readFileSync(path.join(root, name), 'utf8') }];
  });
}

/** Programs: what is compiled or run. */
export function isCode(name: string): boolean {
  return /\.(ts|vue|mjs|cjs|js|css|html|sql)$/.test(name);
}

/** Places that hold sample data or tests, where real-looking Chinese and real codes belong. */
export function holdsSamples(name: string): boolean {
  return /(^|\/)(locales|seeds|fixtures|corpus|testing)\/|\.(samples|seed|test|fixture|corpus)\.ts$|^test\//.test(name);
}

/** The line of `index` in `text`, counted from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
