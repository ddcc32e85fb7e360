import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const importLine = /import\s*\{\s*graphql\s*\}\s*from\s*['"]([^'"]*\/gql\/index\.ts)['"];?/;
const operationName = /\b(?:query|mutation|subscription)\s+([A-Za-z_]\w*)/;

/**
 * Finds the hash of an operation in the generated `graphql.ts`.
 * Throws when the operation is not there, which means the generated code is older than the source.
 */
export function hashIn(generated: string, name: string): string {
  const start = generated.indexOf(`export const ${name}Document = `);
  const found = start < 0 ? null : /"hash":\s*"([^"]+)"/.exec(generated.slice(start));
  if (!found?.[1]) throw new Error(`Operation ${name} has no generated hash: run the code generation`);
  return found[1];
}

/** Replaces every `graphql(...)` call by what the browser needs of it: the hash of the registered operation. */
export function replaceDocuments(source: string, generated: string): string {
  return source.replace(importLine, '').replace(call, (_text, body: string) => {
    const name = operationName.exec(body)?.[1];
    return name ? `({ __meta__: { hash: ${JSON.stringify(hashIn(generated, name))} } })` : '({})';
  });
}

/**
 * Keeps operation texts out of the browser. Only registered operations run, so their hashes suffice;
 * the generated look-up table would carry every text twice into every entry.
 */
export function documentHashes(): Plugin {
  return {
    name: 'onewindow:document-hashes',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (file.includes('/src/gql/')) return { code, map: null, moduleSideEffects: false };
      const imported = file.endsWith('.ts') ? importLine.exec(code) : null;
      if (!imported?.[1]) return undefined;
      const generated = resolve(dirname(file), imported[1].replace(/index\.ts$/, 'graphql.ts'));
      this.addWatchFile(generated);
      return { code: replaceDocuments(code, readFileSync(generated, 'utf8')), map: null };
    },
  };
}
