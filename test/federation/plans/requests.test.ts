import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../../fixtures/people.ts';
import { LARGE_RESTAURANT, RESTAURANT, SMALL_RESTAURANT } from '../../fixtures/restaurant.ts';
import { apply, prepareApplication } from '../../fixtures/steps/applications.ts';
import { bundleNamed } from '../../fixtures/steps/bundles.ts';
import { PAGE_NAMES, PAGES, type Page } from '../../fixtures/steps/cross-domain.ts';
import { type Playground, startPlayground } from '../playground.ts';

/** Requests to services one query may cost, whatever it finds: each service once, twice where an answer names more. */
const budgets: Record<Page, number> = {
  CASE_PAGE: 8,
  BUNDLE_PAGE: 2,
  ITEM_PAGE: 2,
  GUIDE_PAGE: 3,
  GUIDE_SEARCH: 3,
  LISTS: 2,
  GUIDE_WORK: 2,
  ME: 1,
  ALERTS: 2,
  MY_CASES: 5,
  WORK_LIST: 3,
};

const sent: string[] = [];
let city: Playground;
let smallCase: string;
let largeCase: string;

beforeAll(async () => {
  city = await startPlayground({
    wrap: (name, peer) => ({
      execute(request, caller) {
        sent.push(name);
        return peer.execute(request, caller);
      },
      internal: (each, input) => peer.internal(each, input),
      route: (req, res, caller) => peer.route(req, res, caller),
    }),
  });
  const applicant = await city.as(PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const small = await prepareApplication(applicant, published, SMALL_RESTAURANT);
  smallCase = (await apply(applicant, small)).case?.id ?? '';
  const large = await prepareApplication(applicant, published, LARGE_RESTAURANT);
  largeCase = (await apply(applicant, large)).case?.id ?? '';
});
afterAll(() => city?.stop());

async function requestsOf(login: string, query: string, variables: object = {}): Promise<string[]> {
  const visitor = await city.as(login);
  await visitor.ask(query, variables);
  sent.length = 0;
  await visitor.ask(query, variables);
  return [...sent].sort();
}

const askers: Partial<Record<Page, string>> = {
  WORK_LIST: PEOPLE.clerk,
  ALERTS: PEOPLE.supervisor,
  LISTS: PEOPLE.citySupervisor,
  GUIDE_WORK: PEOPLE.lead,
};

test.each(PAGE_NAMES)('%s keeps to its budget', async (name) => {
  const variables = name === 'CASE_PAGE' ? { id: largeCase } : {};
  const requests = await requestsOf(askers[name] ?? PEOPLE.applicant, PAGES[name], variables);
  expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(budgets[name]);
});

test('more members and more rows cost no more requests', async () => {
  const small = await requestsOf(PEOPLE.applicant, PAGES.CASE_PAGE, { id: smallCase });
  const large = await requestsOf(PEOPLE.applicant, PAGES.CASE_PAGE, { id: largeCase });
  expect(large).toEqual(small);
  const before = await requestsOf(PEOPLE.clerk, PAGES.WORK_LIST);
  const applicant = await city.as(PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const application = await prepareApplication(applicant, published, SMALL_RESTAURANT);
  for (let row = 0; row < 5; row++) {
    const premise = { 'premise:premise.address': `贵港市港北区中山路 ${row + 1} 号` };
    await apply(applicant, { ...application, values: { ...application.values, ...premise } });
  }
  expect(await requestsOf(PEOPLE.clerk, PAGES.WORK_LIST)).toEqual(before);
});
