import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCity, startCity } from '../e2e/city/start-city.ts';
import { PEOPLE } from '../fixtures/people.ts';
import { RESTAURANT, SMALL_RESTAURANT } from '../fixtures/restaurant.ts';
import { type Application, prepareApplication, saveDraft, submit } from '../fixtures/steps/applications.ts';
import { bundleNamed } from '../fixtures/steps/bundles.ts';
import { accept, actOnCase, seeCase } from '../fixtures/steps/cases.ts';
import { Visitor } from '../fixtures/visitor.ts';

let city: RunningCity;
let applicant: Visitor;
let application: Application;

beforeAll(async () => {
  city = await startCity({ env: { GRAPHQL_OPERATIONS: 'any' }, needsApps: false });
  applicant = await Visitor.signedIn(city.url, PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  application = await prepareApplication(applicant, published, SMALL_RESTAURANT);
});
afterAll(() => city?.stop());

async function caseCount(): Promise<number> {
  const { myCases } = await applicant.ask<{ myCases: { nodes: object[] } }>('{ myCases(first: 100) { nodes { id } } }');
  return myCases.nodes.length;
}

test.each([
  ['without a draft', false],
  ['of one draft', true],
])('50 identical submissions at once, %s, make one case', async (_, hasDraft) => {
  const values = { ...application.values, 'premise:premise.floor': hasDraft ? '1层' : '2层' };
  const mine = { ...application, values };
  if (hasDraft) await saveDraft(applicant, mine);
  const before = await caseCount();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => submit(applicant, mine)));
  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['SubmitBundleCasePayload']));
  expect(new Set(outcomes.map((outcome) => outcome.case?.id)).size).toBe(1);
  expect(await caseCount()).toBe(before + 1);
});

test('20 acceptances at once by one request id or many: one act, the others are told who was faster', async () => {
  const clerk = await Visitor.signedIn(city.url, PEOPLE.clerk);
  await saveDraft(applicant, application);
  const submitted = await submit(applicant, application);
  const caseId = submitted.case?.id ?? '';
  const { version: expectedVersion } = await seeCase(clerk, caseId);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      actOnCase(clerk, 'acceptBundleCase', {
        caseId,
        expectedVersion,
        ...(index < 10 ? { requestId: 'the-same' } : {}),
      }),
    ),
  );
  const won = outcomes.filter(({ __typename }) => __typename === 'CaseActPayload');
  const lost = outcomes.filter(({ __typename }) => __typename === 'VersionConflict');
  expect(won.length + lost.length).toBe(20);
  expect([1, 10]).toContain(won.length);
  for (const each of lost) expect(each.changedByName).toBe('黄爱莲');
  await expect(accept(clerk, caseId)).rejects.toThrow('CaseStateConflict');
});
