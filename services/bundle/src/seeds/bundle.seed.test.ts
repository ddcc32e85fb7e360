import { createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importBundle } from '../bundle/import-bundle.ts';
import { bundleService } from '../service.ts';
import { countStatements } from '../testing/count-statements.ts';
import { seedBundles } from './bundle.seed.ts';

interface Listed {
  bundles: {
    nodes: {
      id: string;
      code: string;
      name: string;
      leadName: string;
      published: { id: string; number: number; state: string };
    }[];
  };
}

interface PublishedContent {
  content: { members: unknown[]; questions: unknown[] };
}

let service: TestService;
beforeAll(async () => {
  service = await createTestService(bundleService, { now: '2026-11-23T01:00:00Z' });
  await seedBundles(service.ctx(null), () => undefined);
});
afterAll(() => service.stop());

const list = async (filter = ''): Promise<Listed['bundles']['nodes']> =>
  (
    await service
      .as(null)
      .query<Listed>(`{ bundles${filter} { nodes { id code name leadName published { id number state } } } }`)
  ).bundles.nodes;

test('all four sample bundles pass the gate and are in force as version 1, by pinyin', async () => {
  const nodes = await list();
  expect(nodes.map(({ code, leadName }) => [code, leadName])).toEqual([
    ['B4', '贵港市自然资源局'],
    ['B2', '贵港市港北区市场监督管理局'],
    ['B1', '贵港市市场监督管理局'],
    ['B3', '贵港市港北区卫生健康局'],
  ]);
  expect(nodes.every(({ published }) => published.number === 1 && published.state === 'PUBLISHED')).toBe(true);
});

test('a second run changes nothing and tells nobody again', async () => {
  await seedBundles(service.ctx(null), () => undefined);
  expect((await service.sql('select 1 from bundle_version')).length).toBe(4);
  const events = await service.emitted();
  expect(events.map(({ name, payload }) => [name, payload.code, payload.version])).toEqual([
    ['BundlePublished', 'B1', 1],
    ['BundlePublished', 'B2', 1],
    ['BundlePublished', 'B3', 1],
    ['BundlePublished', 'B4', 1],
  ]);
});

test('lists search, filter and page', async () => {
  expect((await list('(search: "餐饮")')).map(({ code }) => code)).toEqual(['B2']);
  expect((await list('(search: "%")')).map(({ code }) => code)).toEqual([]);
  const { default: seed } = await import('./b2.json', { with: { type: 'json' } });
  const { itemCode } = seed.content.members.find((member) => member.itemCode !== null)!;
  expect((await list(`(itemCode: "${itemCode}")`)).map(({ code }) => code)).toContain('B2');
  expect(await list('(itemCode: "B2")')).toEqual([]);
  expect((await list('(audience: "natural")')).map(({ code }) => code)).toEqual(['B4', 'B3']);
  const first = await service
    .as(null)
    .query('{ bundles(first: 3) { nodes { code } pageInfo { endCursor hasNextPage } } }');
  const { pageInfo } = first.bundles as { pageInfo: { endCursor: string; hasNextPage: boolean } };
  expect(pageInfo.hasNextPage).toBe(true);
  expect((await list(`(after: "${pageInfo.endCursor}")`)).map(({ code }) => code)).toEqual(['B3']);
  expect(await list('(after: "nonsense")')).toEqual([]);
});

test('everybody reads a published bundle, but not who signed it or what was worked on', async () => {
  const { bundles } = await service.as(null).query(
    `{ bundles(search: "餐饮") { nodes { role draft { id } versions { id } lead { id }
      published { content problems changes consents { personName } contentHash bundle { code } publishedAt publishedByName } } } }`,
  );
  const [node] = (bundles as { nodes: { published: PublishedContent }[] }).nodes;
  expect(node).toMatchObject({ role: 'READER', draft: null, versions: [], lead: { id: '11450802MB0F10018Y' } });
  expect(node!.published).toMatchObject({ problems: [], changes: [], consents: [], bundle: { code: 'B2' } });
  const { content } = node!.published;
  expect([content.members.length, content.questions.length]).toEqual([7, 13]);
});

test('a page takes two statements, with content three, however many rows there are', async () => {
  const count = (query: string): Promise<number> => countStatements(service, () => service.as(null).query(query));
  expect(await count('{ bundles { nodes { code published { number } } } }')).toBe(2);
  expect(await count('{ bundles { nodes { code published { content } } } }')).toBe(3);
  expect(
    await count('{ bundles { nodes { code published { content problems changes consents { state } } } } }'),
  ).toBeLessThanOrEqual(6);
});

test('a bundle that the gate or a department refuses does not come in', async () => {
  const { default: seed } = await import('./b3.json', { with: { type: 'json' } });
  const renamed = { ...seed, code: 'B9' };
  expect(await importBundle(service.ctx(null), { ...renamed, signatures: seed.signatures.slice(1) })).toMatchObject({
    __typename: 'ConsentMissing',
    organizationNames: ['贵港市妇幼保健院'],
  });
  const hasty = { ...seed.content, promise: { amount: 1, unit: 'hour' } };
  expect(await importBundle(service.ctx(null), { ...renamed, content: hasty })).toMatchObject({
    __typename: 'BundleNotPublishable',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'PROMISE_TOO_SHORT' })]),
  });
  expect(await importBundle(service.ctx(null), { ...renamed, content: { ...seed.content, extra: 1 } })).toMatchObject({
    __typename: 'ValidationFailed',
  });
  expect(await list('(search: "新生儿")')).toHaveLength(1);
});

test('the lead of a seeded bundle revises it; what the sample brings stays free of problems', async () => {
  const organizationId = '11450800MB0F00020J';
  const lead = service.as(
    staffActor({ organizationId, roles: [{ code: 'LEAD', organizationId, divisionCode: '450800' }] }),
  );
  const [b1] = await list('(search: "企业开办")');
  const fields =
    '__typename ... on BundleDraftPayload { version { id revision problems } } ... on ValidationFailed { issues { path code } }';
  const revised = await lead.mutate<{ reviseBundle: { version: { id: string; problems: unknown[] } } }>(
    `mutation ($bundleId: ID!) { reviseBundle(input: { requestId: "r", bundleId: $bundleId }) { ${fields} } }`,
    { bundleId: b1?.id },
  );
  expect(revised.reviseBundle.version.problems).toEqual([]);
  const change = (row: object) =>
    lead.mutate(
      `mutation ($versionId: ID!, $row: JSON!) { changeBundleMaterial(input:
        { requestId: "${JSON.stringify(row).length}", versionId: $versionId, expectedRevision: 1, docCode: "LIC.BUSINESS", row: $row }) { ${fields} } }`,
      { versionId: revised.reviseBundle.version.id, row },
    );
  // Two rows, by which member brings the licence: their conditions are not to be made the same.
  expect(await change({ when: 'true' })).toMatchObject({
    changeBundleMaterial: { issues: [{ path: 'row.when', code: 'SEVERAL_ROWS' }] },
  });
  expect(await change({ copies: 1 })).toMatchObject({
    changeBundleMaterial: { version: { revision: 2, problems: [] } },
  });
});
