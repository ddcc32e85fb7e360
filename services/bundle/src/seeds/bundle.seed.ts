import { readFile } from 'node:fs/promises';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { importBundle } from '../bundle/import-bundle.ts';

const names = ['b1', 'b2', 'b3', 'b4'];

/** Publishes the sample city's bundles through the gate; a second run changes nothing. */
export async function seedBundles(ctx: ServiceContext, report: SeedReport): Promise<void> {
  for (const [index, name] of names.entries()) {
    const seed: unknown = JSON.parse(await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8'));
    const result = await importBundle(ctx, seed);
    if (result.__typename !== 'ImportBundlePayload') {
      throw new Error(`The seed ${name} was refused: ${JSON.stringify(result)}`);
    }
    report(index + 1, names.length, 'bundles');
  }
}
