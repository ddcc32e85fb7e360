import { canonicalJson } from '@onewindow/kernel';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCatalog } from '../seeds/catalog.seed.ts';
import { readGuides } from '../seeds/guides.seed.ts';
import { catalogService } from '../service.ts';
import { contentHashOf } from './content-hash.ts';
import { publishGuide } from './publish-guide.ts';

let service: TestService;
beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T01:00:00Z' });
  await seedCatalog(service.ctx(null), () => undefined);
});
afterAll(() => service.stop());

const code = '11450802MB0F10018Y400013102400001';

async function publish(keyword: string): Promise<{ version: number; isNewVersion: boolean }> {
  const guides = await readGuides();
  const content = guides.find((guide) => guide.code === code);
  if (!content) throw new Error('The sample city has no such guide');
  return service.ctx(null).transactional(async (tx) => {
    const { item, isNewVersion } = await publishGuide(tx, {
      content: { ...content, keywords: [keyword] },
      effectiveOn: tx.today(),
      changeKind: 'CORRECTION',
      changeReason: '纠错',
      publishedByName: '测试员',
    });
    return { version: item.version, isNewVersion };
  });
}

test('ten publications of one code at once become ten versions, one of them in force', async () => {
  const published = await Promise.all(Array.from({ length: 10 }, (_, index) => publish(`词${index}`)));
  expect(published.map(({ version }) => version).sort((one, other) => one - other)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
  const rows = await service.sql<{ version: number; content_hash: string }>(
    'select version, content_hash from item where code = $1',
    [code],
  );
  const versions = await service.sql<{ content_hash: string }>(
    'select content_hash from item_version where item_code = $1 and version = 11',
    [code],
  );
  expect(rows).toMatchObject([{ version: 11, content_hash: versions[0]?.content_hash }]);
  await expect(
    service.sql(
      `insert into item_version (id, item_code, version, snapshot, content_hash, published_at, published_by_name)
       values ('other', $1, 11, '{}', '', now(), 'x')`,
      [code],
    ),
  ).rejects.toThrow('item_version_item_code_version_key');
  await expect(service.sql('insert into item select * from item where code = $1', [code])).rejects.toThrow('item_pkey');
});

test('equal content makes no new version and tells nobody', async () => {
  const before = await publish('同一个词');
  const events = (await service.emitted()).length;
  expect(await publish('同一个词')).toEqual({ version: before.version, isNewVersion: false });
  expect((await service.emitted()).length).toBe(events);
});

test('the hash names the content, however its keys are ordered', async () => {
  const [guide] = await readGuides();
  if (!guide) throw new Error('The sample city has no guides');
  const shuffled = Object.fromEntries(Object.entries(guide).reverse()) as typeof guide;
  expect(contentHashOf(shuffled)).toBe(contentHashOf(guide));
  expect(contentHashOf({ ...guide, name: `${guide.name} ` })).not.toBe(contentHashOf(guide));
  const [row] = await service.sql<{ content: object; content_hash: string }>(
    'select content, content_hash from item_version where item_code = $1 and version = 1',
    [guide.code],
  );
  expect(canonicalJson(row?.content)).toBe(canonicalJson(guide));
  expect(row?.content_hash).toBe(contentHashOf(guide));
});

test('an item of the first release gets its guide as the next version; people’s later work is left alone', async () => {
  const other = '11450800MB0F010158300100901300001';
  await service.sql("update item_version set content = null, content_hash = 'old' where item_code = $1", [other]);
  await service.sql("update item set content_hash = 'old' where code = $1", [other]);
  await seedCatalog(service.ctx(null), () => undefined);
  const { item } = await service
    .as(null)
    .query('query ($c: ID!) { item(code: $c) { version content versions { number } } }', { c: other });
  expect(item).toMatchObject({ version: 2, content: { code: other }, versions: [{ number: 2 }] });
  const before = await publish('自己写的词');
  await seedCatalog(service.ctx(null), () => undefined);
  const [row] = await service.sql<{ version: number }>('select version from item where code = $1', [code]);
  expect(row?.version).toBe(before.version);
});
