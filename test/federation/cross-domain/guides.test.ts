import { createHash } from 'node:crypto';
import { canonicalJson } from '@onewindow/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../fixtures/eventually.ts';
import { PEOPLE } from '../../fixtures/people.ts';
import { RESTAURANT } from '../../fixtures/restaurant.ts';
import { bundleNamed, edit, versionOf } from '../../fixtures/steps/bundles.ts';
import { PAGES } from '../../fixtures/steps/cross-domain.ts';
import { actOnItem, itemOf, publishNext } from '../../fixtures/steps/guides.ts';
import { type Playground, startPlayground } from '../playground.ts';

const TOBACCO = '11450802MB0F10130X400016200400001';
let city: Playground;
const as = (login: string) => city.as(login);

beforeAll(async () => {
  city = await startPlayground({ peers: 'http' });
});
afterAll(() => city?.stop());

test('a guide leads to the halls that take it, own township first, and to its organisation', async () => {
  const { item } = await (await city.as()).ask<{ item: GuidePage }>(PAGES.GUIDE_PAGE);
  expect(item.organization).toEqual({ name: '贵港市医疗保障事业管理中心', division: { name: '贵港市' } });
  expect(item.places.slice(0, 3)).toMatchObject([
    { level: 'TOWNSHIP', isNearest: true, hallName: '港北区港城街道便民服务中心' },
    { level: 'COUNTY', isNearest: false, hall: { name: '港北区政务服务中心', phone: expect.stringMatching(/^0775-/) } },
    { level: 'CITY', isNearest: false, hall: { name: '贵港市政务服务中心' } },
  ]);
  expect(createHash('sha256').update(canonicalJson(item.content)).digest('hex')).toBe(item.contentHash);
  for (const { items } of item.legalBases) expect(items.map(({ code }) => code)).toContain(item.code);
});

test('a new version reaches the bundles: copies, members and the pages of everybody', async () => {
  const lead = await as(PEOPLE.lead);
  const { content } = await itemOf(lead, TOBACCO);
  const keywords = [...content.keywords, '卖烟'];
  const { nextVersion } = await publishNext(as, TOBACCO, { keywords });
  expect(nextVersion).toBe(2);
  const copy = await eventually('the bundle service has version 2', async () => {
    const [row] = await city.sql<{ version: number; snapshot: { version: number } }>(
      'select version, snapshot from bundle.item_copy where code = $1 and version > 1',
      [TOBACCO],
    );
    return row;
  });
  expect(copy).toMatchObject({ version: 2, snapshot: { version: 2 } });

  const { id: bundleId } = await bundleNamed(lead, RESTAURANT);
  const draft = versionOf(await edit(lead, 'reviseBundle', { bundleId }));
  const member = draft.content.members.find(({ itemCode }) => itemCode === TOBACCO);
  expect(draft.problems, 'the draft still has the old one').toContainEqual(
    expect.objectContaining({ code: 'MEMBER_ITEM_OUTDATED', where: `members.${member?.id}` }),
  );
  const { bundles } = await (await city.as()).ask<{ bundles: { nodes: object[] } }>(
    'query ($code: ID!) { bundles(itemCode: $code) { nodes { name lead { name } } } }',
    { code: TOBACCO },
  );
  expect(bundles.nodes).toContainEqual({ name: RESTAURANT, lead: { name: '贵港市港北区市场监督管理局' } });
  const { item } = await (await city.as()).ask<{ item: { version: number; content: object } }>(
    'query ($code: ID!) { item(code: $code) { version content } }',
    { code: TOBACCO },
  );
  expect(item).toMatchObject({ version: 2, content: { keywords } });
});

test('a suspended item is seen by everybody, with its reason, wherever it is asked for', async () => {
  const supervisor = await as(PEOPLE.supervisor);
  const outcome = await actOnItem(supervisor, 'suspendItem', await itemOf(supervisor, TOBACCO));
  expect(outcome.__typename).toBe('ItemActPayload');
  const query = `query ($code: ID!, $text: String) {
    item(code: $code) { status statusNotice { reason } organization { name } }
    searchItems(text: $text) { nodes { code status organization { name } } } }`;
  const nobody = await city.as();
  const { item, searchItems } = await nobody.ask<{ item: object; searchItems: { nodes: object[] } }>(query, {
    code: TOBACCO,
    text: '烟草',
  });
  const organization = { name: '贵港市港北区烟草专卖局' };
  const statusNotice = { reason: '许可系统升级，三天内暂停收件' };
  expect(item).toEqual({ status: 'SUSPENDED', statusNotice, organization });
  expect(searchItems.nodes).toContainEqual({ code: TOBACCO, status: 'SUSPENDED', organization });
});

interface GuidePage {
  readonly code: string;
  readonly content: object;
  readonly contentHash: string;
  readonly organization: object;
  readonly places: readonly object[];
  readonly legalBases: readonly { items: readonly { code: string }[] }[];
}
