import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countyGuide, fillRegisters, openRegisters, putInForce, statusOf } from '../testing/registers-desk.ts';
import { recordCitations } from './record-citations.ts';

let service: TestService;
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await service.sql(`update legal_basis set abolished_on = '2026-11-23' where id = 'foodLaw'`);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.sql('truncate guide_task');
  await putInForce(service, countyGuide());
  await service.sql(`update item set status = 'IN_FORCE', status_since = null, status_set_by = null`);
});

const suspend = () => service.runJob('suspend-unrevised', { basisId: 'foodLaw' });
const taskCount = async () => (await service.sql('select 1 from guide_task')).length;

test('a guide that is just being revised is not suspended: the job waits and reads again', async () => {
  const revised = countyGuide({ basis: [{ basisId: 'fireLaw', article: '', text: '' }] });
  let job: Promise<void> = Promise.resolve();
  await service.ctx(null).transactional(async (tx) => {
    await tx.em.execute('select 1 from item where code = ? for update', [revised.code]);
    job = suspend();
    await waitsForLock();
    await recordCitations(tx, revised.code, revised);
  });
  await job;
  expect(await statusOf(service, revised)).toBe('IN_FORCE');
  expect(await taskCount()).toBe(0);
});

test('woken many times at once, it suspends once and opens one task', async () => {
  await Promise.all([suspend(), suspend(), service.runJob('sweep-registers', {})]);
  expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
  expect(await taskCount()).toBe(1);
  const events = (await service.emitted()).filter(({ name }) => name === 'ItemSuspended');
  expect(events).toHaveLength(1);
  const acts = await service.sql('select act, person_name from guide_act');
  expect(acts).toEqual([{ act: 'suspendUnrevised', person_name: null }]);
});

async function waitsForLock(): Promise<void> {
  for (;;) {
    const waiting = await service.sql(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
