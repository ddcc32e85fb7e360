import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../../fixtures/people.ts';
import { FOOD_LICENCE, RESTAURANT, SMALL_RESTAURANT } from '../../fixtures/restaurant.ts';
import { prepareApplication, submit } from '../../fixtures/steps/applications.ts';
import { bundleNamed } from '../../fixtures/steps/bundles.ts';
import { accept, bundleIn, decideMember, memberIn } from '../../fixtures/steps/cases.ts';
import { PAGES } from '../../fixtures/steps/cross-domain.ts';
import { handToCourier } from '../../fixtures/steps/hand-over.ts';
import { type Playground, startPlayground } from '../playground.ts';

let city: Playground;
let caseId: string;

beforeAll(async () => {
  city = await startPlayground({ peers: 'http' });
  const applicant = await city.as(PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const submitted = await submit(applicant, await prepareApplication(applicant, published, SMALL_RESTAURANT));
  caseId = submitted.case?.id ?? '';
  await accept(await city.as(PEOPLE.clerk), caseId);
  await decideMember((login) => city.as(login), await memberIn(applicant, caseId, FOOD_LICENCE, ['IN_REVIEW']));
  await bundleIn(applicant, caseId, 'TO_ISSUE');
  await handToCourier((login) => city.as(login), caseId);
});
afterAll(() => city?.stop());

test('a case leads to its departments, bundle, items, files, papers and shipment', async () => {
  const applicant = await city.as(PEOPLE.applicant);
  const { case: found } = await applicant.ask<{ case: object }>(PAGES.CASE_PAGE, { id: caseId });
  expect(found).toMatchObject({
    organization: { shortName: '港北区市监局', phone: '0775-0000201' },
    bundleVersion: { number: 1, bundle: { name: RESTAURANT, lead: { name: '贵港市港北区市场监督管理局' } } },
    shipment: { state: 'CREATED', partner: { name: '贵港示例邮政速递有限公司' } },
  });
  const { members, notices } = found as { members: Record<string, unknown>[]; notices: { file: object | null }[] };
  const food = members.find(({ name }) => name === FOOD_LICENCE);
  expect(food).toMatchObject({
    item: { name: FOOD_LICENCE, promiseDays: 5, organization: { name: expect.any(String) } },
  });
  expect(food?.materials).toContainEqual(
    expect.objectContaining({ origin: 'UPLOADED', file: expect.objectContaining({ mediaType: 'application/pdf' }) }),
  );
  expect(notices).toHaveLength(3);
  expect(notices.every(({ file }) => file !== null)).toBe(true);
});

test('a bundle leads to its lead department, an item to its division, a letter to its issuer', async () => {
  const nobody = await city.as();
  const { bundles } = await nobody.ask<{ bundles: { nodes: object[] } }>(PAGES.BUNDLE_PAGE, { search: RESTAURANT });
  expect(bundles.nodes[0]).toMatchObject({ lead: { division: { name: '港北区', level: 'COUNTY' } } });
  const { items } = await nobody.ask<{ items: { nodes: { organization: { division: object } }[] } }>(PAGES.ITEM_PAGE);
  expect(items.nodes[0]?.organization.division).toMatchObject({ code: expect.stringMatching(/^4508/) });
  const { me } = await (await city.as('gg0016')).ask<{ me: { letters: object[] } }>(PAGES.ME);
  expect(me.letters).toMatchObject([{ issuer: { name: '贵港市港北区市场监督管理局' }, powers: ['decide', 'seal'] }]);
});

test("the guide of an item is a page without JavaScript, and strangers' cases stay closed on every path", async () => {
  const stranger = await city.as(PEOPLE.otherApplicant);
  const { data } = await stranger.request<{ case: object | null }>(PAGES.CASE_PAGE, { id: caseId });
  expect(data).toEqual({ case: null });
  const { me } = await (await city.as()).ask<{ me: object | null }>('{ me { id } }');
  expect(me).toBeNull();
});
