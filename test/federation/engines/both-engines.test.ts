import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../fixtures/eventually.ts';
import { PEOPLE } from '../../fixtures/people.ts';
import { LARGE_RESTAURANT, LICENCE_CHECK, RESTAURANT } from '../../fixtures/restaurant.ts';
import { prepareApplication, submit } from '../../fixtures/steps/applications.ts';
import { bundleNamed } from '../../fixtures/steps/bundles.ts';
import { accept, memberIn } from '../../fixtures/steps/cases.ts';
import { PAGE_NAMES, PAGES } from '../../fixtures/steps/cross-domain.ts';
import { noticesOf } from '../../fixtures/steps/notices.ts';
import { Visitor } from '../../fixtures/visitor.ts';
import { type Playground, startPlayground } from '../playground.ts';

let city: Playground;
let apolloUrl: string;
let caseId: string;

beforeAll(async () => {
  city = await startPlayground({ engine: 'router' });
  apolloUrl = (await city.openDoor('apollo')).url;
  const applicant = await city.as(PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const submitted = await submit(applicant, await prepareApplication(applicant, published, LARGE_RESTAURANT));
  caseId = submitted.case?.id ?? '';
  await accept(await city.as(PEOPLE.clerk), caseId);
  // Nothing may move between the two questions: the data step is done and the papers are drawn.
  await memberIn(applicant, caseId, LICENCE_CHECK, ['GRANTED']);
  await eventually('both papers', async () => {
    const notices = await noticesOf(applicant, caseId);
    return notices.length === 2 && notices.every(({ file }) => file !== null);
  });
});
afterAll(() => city?.stop());

/** The same person in front of the other door. */
async function besides(visitor: Visitor): Promise<Visitor> {
  const other = new Visitor(apolloUrl, visitor.login);
  other.cookie = visitor.cookie;
  return other;
}

describe('both engines answer the same', () => {
  const everybody = [
    PEOPLE.applicant,
    PEOPLE.otherApplicant,
    PEOPLE.clerk,
    'gg0016',
    PEOPLE.supervisor,
    PEOPLE.lead,
    undefined,
  ];

  test.each(PAGE_NAMES)('%s, whoever asks', async (name) => {
    let answered = 0;
    for (const login of everybody) {
      const visitor = await city.as(login);
      const variables = name === 'CASE_PAGE' ? { id: caseId } : {};
      const here = await visitor.request<object>(PAGES[name], variables);
      const there = await (await besides(visitor)).request<object>(PAGES[name], variables);
      expect(there.data, login).toEqual(here.data);
      expect(codesOf(there.errors), login).toEqual(codesOf(here.errors));
      if (here.data) answered++;
    }
    expect(answered).toBeGreaterThan(0);
  });

  test('a union of refusals, and the act itself', async () => {
    const clerk = await besides(await city.as(PEOPLE.clerk));
    const query = `mutation ($input: CaseActInput!) { acceptBundleCase(input: $input) {
      __typename ... on VersionConflict { actualVersion } ... on NotFound { kind } } }`;
    const input = { requestId: 'engine-1', caseId, expectedVersion: 1 };
    expect(await clerk.ask(query, { input })).toMatchObject({ acceptBundleCase: { __typename: 'VersionConflict' } });
  });

  test('a query that is none is refused by both', async () => {
    const visitor = await city.as();
    for (const each of [visitor, await besides(visitor)]) {
      const { status, errors } = await each.request('{ nothingLikeThis }');
      expect(status).toBe(400);
      expect(errors).toHaveLength(1);
    }
  });

  test('live updates arrive at both doors', async () => {
    const applicant = await city.as(PEOPLE.applicant);
    const subscription = 'subscription ($id: ID!) { caseChanged(caseId: $id) { state organization { name } } }';
    for (const each of [applicant, await besides(applicant)]) {
      const live = await each.follow(subscription, { id: caseId });
      const first = await live.until<{ data: object }>(() => true);
      live.close();
      expect(first.data).toMatchObject({
        caseChanged: { state: 'ACCEPTED', organization: { name: expect.any(String) } },
      });
    }
  });
});

function codesOf(errors: readonly { path?: (string | number)[]; extensions?: { code?: string } }[]): unknown[] {
  return errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]).sort();
}
