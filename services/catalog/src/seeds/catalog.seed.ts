import { readFile } from 'node:fs/promises';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { publishDictionary } from '../dictionary/publish-dictionary.ts';
import { seedDemoWork } from './demo-work.seed.ts';
import { seedGuides } from './guides.seed.ts';
import { seedRegisters } from './registers.seed.ts';

/** The sample city's dictionary, registers and guides, each after what it rests on; a second run changes nothing. */
export async function seedCatalog(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const [elements, roles] = await Promise.all([readSeed('data-elements'), readSeed('form-roles')]);
  demandPayload(await publishDictionary(ctx, { elements, roles }));
  await seedRegisters(ctx, report);
  await seedGuides(ctx, report);
  if (ctx.settings.demo) await seedDemoWork(ctx, report);
}

async function readSeed(name: string): Promise<unknown[]> {
  return JSON.parse(await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8')) as unknown[];
}

function demandPayload(result: { __typename: string }): void {
  if (!result.__typename.endsWith('Payload')) throw new Error(`A seed was refused: ${JSON.stringify(result)}`);
}
