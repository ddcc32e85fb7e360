import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directoryService } from '../service.ts';
import { publishWorkCalendar } from './publish-work-calendar.ts';

let test: TestService;
beforeAll(async () => {
  test = await createTestService(directoryService, { now: '2026-11-23T02:00:00Z' });
});
afterAll(() => test.stop());

const newYear = { date: '2027-01-01', isWorkday: false, name: '元旦' };
const publish = (...days: (typeof newYear)[]) =>
  publishWorkCalendar(test.ctx(), { year: 2027, source: 'notice', days });
const daysOf2027 = () => test.sql('select date::text from work_calendar_day order by date');
const events = async () => (await test.emitted()).map(({ payload }) => payload);

it('stores and tells nothing of a notice that is wrong', async () => {
  expect(await publish(newYear, { ...newYear, date: '2026-12-31' })).toEqual([
    { date: '2026-12-31', code: 'OTHER_YEAR' },
  ]);
  expect(await daysOf2027()).toEqual([]);
  expect(await events()).toEqual([]);
});

it('takes a year into force', async () => {
  expect(await publish(newYear)).toEqual([]);
  expect(await daysOf2027()).toEqual([{ date: '2027-01-01' }]);
  const days = [{ ...newYear, source: 'notice' }];
  expect(await events()).toEqual([{ id: '2027', version: 1, year: 2027, isKnown: true, days }]);
});

it('puts a later notice in place of the earlier, even when two come at once', async () => {
  const moved = { ...newYear, date: '2027-01-02' };
  await Promise.all([publish(moved), publish(moved)]);
  expect(await daysOf2027()).toEqual([{ date: '2027-01-02' }]);
  expect((await events()).map(({ version }) => version).toSorted()).toEqual([1, 2, 3]);
});
