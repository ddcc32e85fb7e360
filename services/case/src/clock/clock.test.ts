import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applicant } from '../testing/actors.samples.ts';
import { calendar2026 } from '../testing/bundle.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';

let desk: Desk;
let rootId: string;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());
beforeEach(async () => {
  await desk.service.sql(
    'truncate cases, case_form, case_material, clock, expected_notice, ledger_entry, request_log, access_entry cascade',
  );
  desk.service.setNow('2026-11-23T02:00:00Z');
  rootId = await desk.submitted();
});

const entries = (act: string) =>
  desk.service.sql<{ facts: Record<string, unknown>; person_id: string | null }>(
    'select facts, person_id from ledger_entry where act = $1',
    [act],
  );
const expired = async () =>
  (await desk.service.emitted()).filter(({ name, payload }) => name === 'ClockExpired' && payload.id === rootId);

test('an alarm is set for the deadline, by case and clock', async () => {
  const alarm = (await desk.service.jobs()).find(
    ({ job, key }) => job === 'clock-due' && key === `${rootId}:ACCEPTANCE`,
  );
  expect(alarm?.at.toISOString()).toBe('2026-11-26T15:59:59.999Z');
});

test('an expired clock is recorded and reported once, and decides nothing', async () => {
  const alarm = { caseId: rootId, kind: 'ACCEPTANCE' };
  await desk.service.runJob('clock-due', alarm);
  expect(await entries('CLOCK_EXPIRED')).toEqual([]);
  desk.service.setNow('2026-11-26T16:00:00Z');
  await desk.service.runJob('clock-due', alarm);
  await desk.service.runJob('clock-due', alarm);
  expect(await entries('CLOCK_EXPIRED')).toEqual([
    { facts: { kind: 'ACCEPTANCE', dueAt: '2026-11-26T15:59:59.999Z' }, person_id: null },
  ]);
  expect(await expired()).toMatchObject([{ payload: { kind: 'ACCEPTANCE', divisionCode: '450802', version: 1 } }]);
  expect((await desk.family(rootId))[0]).toMatchObject({ state: 'SUBMITTED', version: 1 });
  const { case: read } = await desk.service
    .as(applicant)
    .query<{ case: { clock: object } }>('query ($id: ID!) { case(id: $id) { clock { light remainingDays } } }', {
      id: rootId,
    });
  expect(read.clock).toEqual({ light: 'RED', remainingDays: -1 });
});

test('a clock stopped in time does not expire', async () => {
  await desk.accepted(rootId);
  desk.service.setNow('2026-12-30T00:00:00Z');
  await desk.service.runJob('clock-due', { caseId: rootId, kind: 'ACCEPTANCE' });
  expect(await expired()).toEqual([]);
});

test('a member’s own clock in hours counts opening hours only', async () => {
  desk.service.setNow('2026-11-23T08:30:00Z');
  await desk.accepted(rootId);
  const [clock] = await desk.service.sql<{ due_at: Date; stopped_at: Date }>(
    "select due_at, stopped_at from clock where limit_unit = 'hour'",
  );
  // Half an hour until closing at 17:00, half an hour from 09:00 of the next day.
  expect(clock?.due_at.toISOString()).toBe('2026-11-24T01:30:00.000Z');
  expect(clock?.stopped_at).not.toBeNull();
});

test('a newly published calendar moves running clocks, says so, and sets the alarm anew', async () => {
  const closed = { date: '2026-11-25', isWorkday: false, name: '临时放假', source: '示例通知' };
  await desk.service.runInbox('CalendarPublished', {
    ...calendar2026,
    version: 2,
    days: [...calendar2026.days, closed],
  });
  expect(await entries('CLOCK_RECOMPUTED')).toMatchObject([
    { facts: { kind: 'ACCEPTANCE', from: '2026-11-26T15:59:59.999Z', to: '2026-11-27T15:59:59.999Z' } },
  ]);
  const alarms = (await desk.service.jobs()).filter(({ key }) => key === `${rootId}:ACCEPTANCE`);
  expect(alarms.map(({ at }) => at.toISOString())).toEqual(['2026-11-27T15:59:59.999Z']);
  const { case: read } = await desk.service
    .as(applicant)
    .query<{ case: { clock: { dueAt: string; explanation: object[] } } }>(
      'query ($id: ID!) { case(id: $id) { clock { dueAt explanation } } }',
      { id: rootId },
    );
  expect(read.clock.dueAt).toBe('2026-11-27T15:59:59.999Z');
  expect(read.clock.explanation).toContainEqual(
    expect.objectContaining({ date: '2026-11-25', reason: 'HOLIDAY', name: '临时放假' }),
  );
  // An older or equal version changes nothing.
  await desk.service.runInbox('CalendarPublished', { ...calendar2026, version: 2 });
  expect(await entries('CLOCK_RECOMPUTED')).toHaveLength(1);
  expect((await desk.family(rootId))[0]?.version).toBe(1);
  await desk.service.runInbox('CalendarPublished', { ...calendar2026, version: 3 });
  expect(await entries('CLOCK_RECOMPUTED')).toHaveLength(2);
});

test('days of a year without a notice are provisional', async () => {
  desk.service.setNow('2026-12-30T02:00:00Z');
  const id = await desk.submitted({ values: { 'shop:shop.name': '岁末店', 'shop:shop.licence': 'L' } });
  const { case: read } = await desk.service
    .as(applicant)
    .query<{ case: { clock: object } }>('query ($id: ID!) { case(id: $id) { clock { isProvisional dueAt } } }', { id });
  expect(read.clock).toEqual({ isProvisional: true, dueAt: '2027-01-05T15:59:59.999Z' });
});
