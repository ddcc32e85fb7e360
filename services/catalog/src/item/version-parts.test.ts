import { expect, test } from 'vitest';
import { onlineReachOf } from '../item-search/search-columns.ts';
import { readGuides } from '../seeds/guides.seed.ts';
import { countStatements } from '../testing/count-statements.ts';
import { openDesk } from '../testing/guide-desk.ts';

interface Hit {
  code: string;
  visits: number | null;
  onlineReach: string;
  fee: string | null;
  places: { hallName: string }[];
}

test('a page of results says what the contents say, whole contents are not read for it', async () => {
  const { service } = await openDesk();
  const guides = new Map((await readGuides()).map((content) => [content.code, content]));
  let hits: Hit[] = [];
  const statements = await countStatements(service, async () => {
    const { searchItems } = await service
      .as(null)
      .query<{ searchItems: { nodes: Hit[] } }>(
        '{ searchItems(first: 50) { nodes { code visits onlineReach fee places { hallName } } } }',
      );
    hits = searchItems.nodes;
  });
  expect(hits).toHaveLength(guides.size);
  for (const { code, visits, onlineReach, fee, places } of hits) {
    const content = guides.get(code);
    if (!content) throw new Error(`No guide ${code}`);
    expect([code, visits, onlineReach]).toEqual([code, content.visits, onlineReachOf(content)]);
    expect(fee === null).toBe(!content.hasFee);
    expect(places.map((place) => place.hallName).toSorted()).toEqual(
      content.places.map((place) => place.hallName).toSorted(),
    );
  }
  // The page, its heads, and one for all facts.
  expect(statements).toBe(3);
});
