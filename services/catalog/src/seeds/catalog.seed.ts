import { readFile } from 'node:fs/promises';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { publishDictionary } from '../dictionary/publish-dictionary.ts';
import { publishItem } from '../item/publish-item.ts';

/** Publishes the sample city's dictionary and items through the use cases; a second run changes nothing. */
export async function seedCatalog(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const [elements, roles, items] = await Promise.all([
    readSeed('data-elements'),
    readSeed('form-roles'),
    readSeed('items'),
  ]);
  demandPayload(await publishDictionary(ctx, { elements, roles }));
  // One transaction: the events of all items leave in one insert.
  await ctx.transactional(async (tx) => {
    for (const [index, item] of items.entries()) {
      demandPayload(await publishItem(tx, item));
      report(index + 1, items.length, 'items');
    }
  });
}

async function readSeed(name: string): Promise<unknown[]> {
  return JSON.parse(await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8')) as unknown[];
}

function demandPayload(result: { __typename: string }): void {
  if (!result.__typename.endsWith('Payload')) throw new Error(`A seed was refused: ${JSON.stringify(result)}`);
}
