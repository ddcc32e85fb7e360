import { join } from 'node:path';
import { codegen } from './codegen.ts';
import { filesOf, readOrEmpty, repository } from './workspace.ts';

/** The artefacts that are committed and reviewed; generated TypeScript is neither. */
const committed = [
  'graphql/subgraphs/*.graphql',
  'graphql/supergraph.graphql',
  'graphql/api.graphql',
  'graphql/operations/*.json',
];

function artefacts(): Map<string, string> {
  return new Map(filesOf(committed).map((file) => [file, readOrEmpty(join(repository, file))]));
}

/** Files of the contract that a fresh run writes differently from what lies in the tree. */
export async function drift(): Promise<string[]> {
  const before = artefacts();
  await codegen({ force: true });
  const after = artefacts();
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
}

if (import.meta.main) {
  const files = await drift();
  if (files.length > 0) {
    process.stderr.write(
      `The contract has drifted; commit these files:\n${files.map((file) => `  ${file}`).join('\n')}\n`,
    );
    process.exitCode = 1;
  } else process.stdout.write('The contract is up to date.\n');
}
