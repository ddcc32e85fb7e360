import type { GuideContent } from '@onewindow/guide-lint';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideSample, materialSample } from '../guide-page/guide-page.samples.ts';
import { publishGuide } from '../publication/publish-guide.ts';
import { catalogService } from '../service.ts';
import { countStatements } from '../testing/count-statements.ts';

interface Found {
  nodes: { code: string; name: string }[];
  count: number;
  facets: { name: string; values: { value: string; label: string; count: number }[] }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

let service: TestService;

/** A guide of another name and place; `number` makes its code. */
function guide(number: number, known: Partial<GuideContent>): GuideContent {
  const code = `11450802MB0F10018Y4000131024000${String(number).padStart(2, '0')}`;
  return guideSample({ code, variantName: '', keywords: [], results: [], materials: [], noMaterials: true, ...known });
}

const guides = [
  guide(1, { name: '食品', divisionCode: '450800', organization: { id: 'city', name: '贵港市市场监督管理局' } }),
  guide(2, { name: '食品经营许可新办', audiences: ['1'], personTopics: ['030'], corporateTopics: [] }),
  guide(3, { name: '小餐饮食品登记', divisionCode: '450802001', isOnline: false }),
  guide(4, { name: '餐饮服务登记', keywords: ['食品店'], divisionCode: '450803', visits: 1 }),
  guide(5, { name: '市场开办', materials: [materialSample({ name: '食品安全制度' })] }),
  guide(6, { name: '银行重组登记', divisionCode: '450881' }),
  guide(7, { name: '旧食品项目' }),
];

beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T01:00:00Z' });
  await service.ctx(null).transactional(async (tx) => {
    for (const content of guides)
      await publishGuide(tx, {
        content,
        effectiveOn: tx.today(),
        changeKind: 'NEW',
        changeReason: '',
        publishedByName: 'x',
      });
  });
  const out = `status_reason = 'x', status_set_by = 'SUPERVISOR', status_since = now(), row_version = row_version + 1`;
  await service.sql(`update item set status = 'CANCELLED', ${out} where name = '旧食品项目'`);
  await service.sql(`update item set status = 'SUSPENDED', ${out} where name = '小餐饮食品登记'`);
  await service.sql('analyze item');
});
afterAll(() => service.stop());

const search = async (variables: Record<string, unknown>): Promise<Found> => {
  const { searchItems } = await service.as(null).query<{ searchItems: Found }>(
    `query ($text: String, $filter: ItemSearchFilter, $first: Int, $after: String) {
      searchItems(text: $text, filter: $filter, first: $first, after: $after) {
        nodes { code name } count facets { name values { value label count } } pageInfo { endCursor hasNextPage }
      }
    }`,
    variables,
  );
  return searchItems;
};
const names = async (text: string, filter?: object): Promise<string[]> =>
  (await search({ text, filter })).nodes.map(({ name }) => name);

test('best match first: is it, begins so, name, keyword, material; cancelled ones are not found', async () => {
  expect(await names('食品')).toEqual(['食品', '食品经营许可新办', '小餐饮食品登记', '餐饮服务登记', '市场开办']);
});

test('two characters, one character, initials, several words, code', async () => {
  expect(await names('重组')).toEqual(['银行重组登记']);
  expect(await names('银')).toEqual(['银行重组登记']);
  expect(await names('yhcz')).toEqual(['银行重组登记']);
  expect(await names('YHCZDJ')).toEqual(['银行重组登记']);
  expect(await names('港北 登记')).toEqual(expect.arrayContaining(['小餐饮食品登记']));
  expect(await names('登记 食品')).toEqual(['小餐饮食品登记', '餐饮服务登记']);
  expect(await names('11450802mb0f10018y400013102400006')).toEqual(['银行重组登记']);
  expect((await names('000131024000')).length).toBe(6);
  expect(await names('市市场监督')).toEqual(['食品']);
});

test('nothing is found by wildcards, statements or nothing at all, and empty text lists all', async () => {
  for (const text of ['%', '_', "'; drop table item; --", '\\', '不存在的'])
    expect((await search({ text })).count, text).toBe(0);
  expect((await search({ text: ' \0 ' })).count).toBe(6);
  expect((await search({})).nodes.map(({ name }) => name)[0]).toBe('餐饮服务登记');
});

test('a division finds its own items, those of the divisions above and those below', async () => {
  const of = async (divisionCode: string): Promise<number> => (await search({ filter: { divisionCode } })).count;
  const county = await names('', { divisionCode: '450802' });
  expect(county).toEqual(expect.arrayContaining(['食品', '食品经营许可新办', '小餐饮食品登记', '市场开办']));
  expect(county).not.toContain('餐饮服务登记');
  expect([
    await of('450802'),
    await of('450802001'),
    await of('450802002'),
    await of('450881'),
    await of('450800'),
  ]).toEqual([4, 4, 3, 2, 6]);
});

test('filters narrow, and the facets count what is found', async () => {
  expect(await names('食品', { onlineReach: 'WINDOW_ONLY' })).toEqual(['小餐饮食品登记']);
  expect(await names('', { onlineReach: 'PARTLY' })).toEqual(['餐饮服务登记']);
  expect(await names('', { audience: '1', personTopic: '030' })).toEqual(['食品经营许可新办']);
  expect(await names('', { organizationId: 'city' })).toEqual(['食品']);
  expect(await names('', { typeCode: '05' })).toEqual([]);
  const { count, facets } = await search({ text: '食品' });
  const values = (name: string) => facets.find((facet) => facet.name === name)?.values ?? [];
  expect(count).toBe(5);
  expect(facets.map(({ name }) => name)).toEqual([
    ...['audience', 'personTopic', 'corporateTopic', 'organization', 'division', 'depth'],
  ]);
  expect(values('organization')).toContainEqual({ value: 'city', label: '贵港市市场监督管理局', count: 1 });
  expect(values('depth')).toContainEqual({ value: 'WINDOW_ONLY', label: '仅窗口办理', count: 1 });
  expect(values('division').reduce((sum, value) => sum + value.count, 0)).toBe(5);
});

test('pages follow each other without a gap or a repeat, across ranks', async () => {
  for (const text of ['食品', '登记', '']) {
    const whole = (await search({ text, first: 100 })).nodes.map(({ code }) => code);
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search({ text, first: 1, after });
      walked.push(...page.nodes.map(({ code }) => code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(walked, text).toEqual(whole);
  }
  expect((await search({ after: 'nonsense' })).nodes).toEqual([]);
});

test('any text is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), fc.string(), async (text, divisionCode) => {
      const { count, nodes } = await search({ text, filter: { divisionCode } });
      expect(nodes.length).toBeLessThanOrEqual(count);
    }),
    { numRuns: 40 },
  );
});

test('a search takes a constant number of statements', async () => {
  await search({ text: '食品' });
  expect(await countStatements(service, () => search({ text: '食品', first: 2 }))).toBe(3);
  expect(await countStatements(service, () => search({ text: '食品', first: 50 }))).toBe(3);
});
