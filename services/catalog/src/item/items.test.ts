import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCatalog } from '../seeds/catalog.seed.ts';
import { catalogService } from '../service.ts';
import { countStatements } from '../testing/count-statements.ts';

interface Page {
  items: { nodes: { name: string; code: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

let service: TestService;
beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T01:00:00Z' });
  await seedCatalog(service.ctx(null), () => undefined);
});
afterAll(() => service.stop());

const list = (variables: Record<string, unknown>): Promise<Page> =>
  service.as(null).query<Page>(
    `query ($search: String, $organizationId: ID, $first: Int, $after: String) {
      items(search: $search, organizationId: $organizationId, first: $first, after: $after) {
        nodes { name code } pageInfo { endCursor hasNextPage }
      }
    }`,
    variables,
  );
const names = async (variables: Record<string, unknown>): Promise<string[]> =>
  (await list(variables)).items.nodes.map(({ name }) => name);

test('the sample city is published whole, once, with its events', async () => {
  await seedCatalog(service.ctx(null), () => undefined);
  const events = await service.emitted();
  expect(events.filter(({ name }) => name === 'ItemPublished')).toHaveLength(45);
  expect(events.filter(({ name }) => name === 'GuidePublished')).toHaveLength(45);
  expect(events.filter(({ name }) => name === 'DictionaryPublished')).toHaveLength(1);
  const { dataElements, formRoles } = await service.as(null).query('{ dataElements formRoles }');
  expect([(dataElements as unknown[]).length, (formRoles as unknown[]).length]).toEqual([138, 37]);
});

test('anybody reads an item with all a guide shows', async () => {
  const { item } = await service.as(null).query(
    `{ item(code: "11450802MB0F10018Y400013102400001") {
      name version typeCode handling statutoryDays promiseDays basis conditions fee resultName
      organizationName organization { id } place phone complaintPhone openingHours formFields
      materials { docCode name need isShared copies sourceText acceptStandard }
    } }`,
  );
  expect(item).toMatchObject({
    name: '食品经营许可新办（餐饮服务）',
    version: 1,
    handling: 'PROMISED',
    promiseDays: 5,
    organization: { id: '11450802MB0F10018Y' },
    fee: null,
  });
  const { materials, formFields } = item as {
    materials: { docCode: string; need: string; isShared: boolean }[];
    formFields: unknown[];
  };
  expect(materials.map(({ docCode, need, isShared }) => [docCode, need, isShared])).toEqual([
    ['FORM.APPLICATION', 'REQUIRED', false],
    ['LIC.BUSINESS', 'REQUIRED', true],
    ['DOC.LAYOUT', 'REQUIRED', false],
    ['DOC.FOODRULES', 'DEFERRABLE', false],
  ]);
  expect(formFields.length).toBeGreaterThan(10);
  expect(await service.as(null).query('{ item(code: "nothing") { name } }')).toEqual({ item: null });
});

test('an organisation with a second credit code is one organisation', async () => {
  expect(await names({ organizationId: '12450800007600412A' })).toEqual(
    expect.arrayContaining(['社会保障卡申领', '职工正常退休（职）申请', '企业社会保险登记']),
  );
});

test('search finds any two characters, single ones, several words, and nothing by wildcards', async () => {
  expect(await names({ search: '食品' })).toHaveLength(9);
  expect(await names({ search: '品经' })).toHaveLength(9);
  expect(await names({ search: '新办(餐饮' })).toEqual(Array(6).fill('食品经营许可新办（餐饮服务）'));
  expect(await names({ search: '消防 承诺' })).toHaveLength(1);
  expect(await names({ search: '票' })).toEqual(['发票票种核定（首次领用）']);
  expect(await names({ search: '经食' })).toEqual([]);
  expect(await names({ search: '%' })).toEqual([]);
  expect(await names({ search: "'; drop table item; --" })).toEqual([]);
  expect(await names({ search: '\0', first: 100 })).toHaveLength(45);
});

test('pages follow each other by key without a gap, by pinyin; a foreign cursor ends the list', async () => {
  const walked: string[] = [];
  let after: string | null = null;
  do {
    const { items } = await list({ first: 7, after });
    walked.push(...items.nodes.map(({ code }) => code));
    after = items.pageInfo.hasNextPage ? items.pageInfo.endCursor : null;
  } while (after);
  const whole = await list({ first: 100 });
  expect(walked).toEqual(whole.items.nodes.map(({ code }) => code));
  expect(new Set(walked).size).toBe(45);
  const sorted = whole.items.nodes.map(({ name }) => name);
  expect(sorted.indexOf('发票票种核定（首次领用）')).toBeLessThan(sorted.indexOf('预防接种证办理'));
  expect(await names({ after: 'nonsense' })).toEqual([]);
  expect(await names({ after: Buffer.from('["\\u0000","x"]').toString('base64url') })).toEqual([]);
});

test('references of other subgraphs are resolved in one statement, snapshots in a second', async () => {
  let answer: Record<string, unknown> = {};
  const statements = await countStatements(service, async () => {
    answer = await service
      .as(null)
      .query(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Item { name conditions materials { name } } } }',
        {
          r: [
            { __typename: 'Item', code: '11450802MB0F10018Y400013102400001' },
            { __typename: 'Item', code: 'gone' },
            { __typename: 'Item', code: '11450802MB0F10210H400101706000001' },
          ],
        },
      );
  });
  expect((answer._entities as ({ name: string } | null)[]).map((entity) => entity?.name)).toEqual([
    '食品经营许可新办（餐饮服务）',
    undefined,
    '户外招牌设施设置',
  ]);
  expect(statements).toBe(2);
});

test('a whole page with every column takes two statements', async () => {
  const statements = await countStatements(service, () =>
    service.as(null).query('{ items(first: 50) { nodes { name place basis formFields materials { name } } } }'),
  );
  expect(statements).toBe(2);
});
