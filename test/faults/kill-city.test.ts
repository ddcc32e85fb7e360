import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCity, startCity } from '../e2e/city/start-city.ts';
import { eventually } from '../fixtures/eventually.ts';
import { PEOPLE } from '../fixtures/people.ts';
import { RESTAURANT, SMALL_RESTAURANT } from '../fixtures/restaurant.ts';
import { type Application, prepareApplication, submit } from '../fixtures/steps/applications.ts';
import { bundleNamed } from '../fixtures/steps/bundles.ts';
import { accept, bundleIn, decideMember, memberIn, seeCase } from '../fixtures/steps/cases.ts';
import { verifyLedger } from '../fixtures/steps/ledger.ts';
import { noticesOf } from '../fixtures/steps/notices.ts';
import { Visitor } from '../fixtures/visitor.ts';

const env = { GRAPHQL_OPERATIONS: 'any' };
let city: RunningCity;
let dataDir: string;

beforeAll(async () => {
  city = await startCity({ env, needsApps: false });
  ({ dataDir } = city);
});
afterAll(() => city?.stop());

test('kill -9 during submissions loses no acknowledged case, and the ledger verifies', async () => {
  const applicant = await Visitor.signedIn(city.url, PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const good = await prepareApplication(applicant, published, SMALL_RESTAURANT);
  const acknowledged: string[] = [];
  let isOver = false;
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    for (let round = 0; !isOver && round < 200; round++) {
      const outcome = await submit(applicant, at(good, `${writer}-${round}`)).catch(() => null);
      if (outcome?.case) acknowledged.push(outcome.case.id);
    }
  });
  await eventually('some acknowledged cases', async () => acknowledged.length >= 12);
  await city.kill();
  isOver = true;
  await Promise.all(writers);

  city = await startCity({ env, needsApps: false, dataDir });
  const again = await Visitor.signedIn(city.url, PEOPLE.applicant);
  for (const id of acknowledged) {
    expect((await seeCase(again, id)).state, id).toBe('SUBMITTED');
    expect(await verifyLedger(again, id)).toMatchObject({ isIntact: true });
  }
  // Papers of cases whose events were on their way when the city died are drawn all the same.
  for (const id of acknowledged)
    await eventually('the receipt', async () => (await noticesOf(again, id)).some(({ file }) => file !== null));
});

test('kill -9 between two acts loses nothing: the case goes on where it was', async () => {
  const clerk = await Visitor.signedIn(city.url, PEOPLE.clerk);
  const applicant = await Visitor.signedIn(city.url, PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const submitted = await submit(
    applicant,
    at(await prepareApplication(applicant, published, SMALL_RESTAURANT), 'acts'),
  );
  const caseId = submitted.case?.id ?? '';
  await accept(clerk, caseId);
  await city.kill();

  city = await startCity({ env, needsApps: false, dataDir });
  const visitors = new Map<string, Promise<Visitor>>();
  const as = (login: string) => {
    const visitor = visitors.get(login) ?? Visitor.signedIn(city.url, login);
    visitors.set(login, visitor);
    return visitor;
  };
  // The data step's job was in the database: it runs after the restart, and the member starts.
  const member = await memberIn(await as(PEOPLE.applicant), caseId, '食品经营许可新办（餐饮服务）', ['IN_REVIEW']);
  await decideMember(as, member);
  await bundleIn(await as(PEOPLE.applicant), caseId, 'TO_ISSUE');
});

test('a second city on the same data directory does not hurt the first', async () => {
  await expect(startCity({ env: { ...env, PORT: new URL(city.url).port }, needsApps: false, dataDir })).rejects.toThrow(
    /busy|another OneWindow/,
  );
  await sleep(200);
  expect((await fetch(`${city.url}/readyz`)).status).toBe(200);
});

/** The same application for another address, so that each is a case of its own. */
function at(application: Application, mark: string): Application {
  const address = `贵港市港北区中山路 ${mark} 号`;
  return { ...application, values: { ...application.values, 'premise:premise.address': address } };
}
