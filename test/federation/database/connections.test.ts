import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../../fixtures/people.ts';
import { RESTAURANT, SMALL_RESTAURANT } from '../../fixtures/restaurant.ts';
import { prepareApplication, submit } from '../../fixtures/steps/applications.ts';
import { bundleNamed } from '../../fixtures/steps/bundles.ts';
import { seeCase, workList } from '../../fixtures/steps/cases.ts';
import { type Playground, startPlayground } from '../playground.ts';

/** Architecture 6.14. */
const mostConnections = 60;

let city: Playground;

beforeAll(async () => {
  city = await startPlayground();
});
afterAll(() => city?.stop());

test(`standalone holds at most ${mostConnections} database connections under load`, async () => {
  const applicant = await city.as(PEOPLE.applicant);
  const clerk = await city.as(PEOPLE.clerk);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const application = await prepareApplication(applicant, published, SMALL_RESTAURANT);
  const submitted = await submit(applicant, application);
  const caseId = submitted.case?.id ?? '';

  let isOver = false;
  let most = 0;
  const watch = (async () => {
    while (!isOver) {
      const [row] = await city.sql<{ held: number }>(
        `select count(*)::integer as held from pg_stat_activity
         where datname = current_database() and usename like 'ow\\_%'`,
      );
      most = Math.max(most, row?.held ?? 0);
      await sleep(25);
    }
  })();
  const visits = Array.from({ length: 240 }, async (_, index) => {
    if (index % 4 === 0) return seeCase(applicant, caseId);
    if (index % 4 === 1) return workList(clerk, 'TO_ACCEPT');
    if (index % 4 === 2) return bundleNamed(applicant, RESTAURANT);
    return applicant.ask('{ myCases { nodes { id notices { number } shipment { id } members { item { name } } } } }');
  });
  const settled = await Promise.allSettled(visits);
  isOver = true;
  await watch;
  expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(mostConnections);
});
