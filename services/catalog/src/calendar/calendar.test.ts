import { addDays } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGuideTasks } from '../guide-task/open-guide-tasks.ts';
import { openRegisters } from '../testing/registers-desk.ts';
import { dueInWorkingDays } from './work-calendar.query.ts';

let service: TestService;
beforeAll(async () => {
  service = await openRegisters();
});
afterAll(() => service.stop());

/** A fictitious holiday from Tuesday 24 to Friday 27 November 2026. */
const holiday = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((date) => ({
  date,
  isWorkday: false,
  name: '假',
}));
const publish = (version: number, days: object[]) =>
  service.runInbox('CalendarPublished', { id: '2026', version, year: 2026, isKnown: true, days });
const due = async () => (await dueInWorkingDays(service.ctx(null), 'ERROR_REPORT')).dueOn;

test('limits follow the newest calendar, and open ones are computed again', async () => {
  expect(await due()).toBe('2026-11-26');
  await service.ctx(null).transactional(async (tx) => {
    const common = {
      kind: 'CATALOGUE_CHANGE' as const,
      subject: '',
      organizationId: 'o',
      organizationName: 'o',
      divisionCode: '450802',
      values: {},
      cause: 'c',
    };
    const limit = await dueInWorkingDays(tx, 'CATALOGUE_CHANGE');
    await openGuideTasks(tx, [
      { ...common, itemCode: 'counted', ...limit },
      { ...common, itemCode: 'fixed', dueOn: limit.dueOn },
    ]);
  });
  await publish(2, holiday);
  await publish(1, []);
  expect(await due()).toBe(addDays('2026-11-26', 6));
  const rows = await service.sql('select item_code, due_on::text as due, version from guide_task order by item_code');
  expect(rows).toEqual([
    { item_code: 'counted', due: '2026-12-11', version: 2 },
    { item_code: 'fixed', due: '2026-12-07', version: 1 },
  ]);
});
