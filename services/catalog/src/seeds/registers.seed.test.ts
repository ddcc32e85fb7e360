import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegisters, people } from '../testing/registers-desk.ts';
import { seedRegisters } from './registers.seed.ts';

let service: TestService;
beforeAll(async () => {
  service = await openRegisters();
  await service.service.seed(() => undefined);
});
afterAll(() => service.stop());

test('lists and guides of the sample city agree but for the work it shows, and nobody is sent in a circle', async () => {
  const { reconciliation, circularProofs } = await service.as(people.citySupervisor).query<{
    reconciliation: { itemCount: number; entryCount: number };
    circularProofs: object[];
  }>(`{ circularProofs { steps { itemName } } reconciliation { itemCount entryCount outsideCount withoutItemsCount differingCount
      itemsOutsideLists { name } entriesWithoutItems { name } differing { item { name } elements } } }`);
  expect(reconciliation).toMatchObject({
    outsideCount: 0,
    itemsOutsideLists: [],
    withoutItemsCount: 2,
    differing: [{ item: { name: '住房公积金单位缴存登记' }, elements: ['name'] }],
    differingCount: 1,
  });
  expect(Math.min(reconciliation.itemCount, reconciliation.entryCount)).toBeGreaterThan(30);
  expect(circularProofs).toEqual([]);
});

test('nothing is left to do on the first day: no task, no suspension, the sweep is set', async () => {
  for (const { payload } of (await service.emitted()).filter(({ name }) => name === 'GuidePublished'))
    await service.runInbox('GuidePublished', payload);
  service.setNow('2026-11-23T02:05:00Z');
  await service.runJob('sweep-registers', {});
  expect(await service.sql('select kind, subject, "values" from guide_task')).toEqual([]);
  expect(await service.sql(`select code from item where status <> 'IN_FORCE'`)).toEqual([]);
  expect((await service.jobs()).map(({ job }) => job)).toContain('sweep-registers');
});

test('a second run leaves what people changed', async () => {
  await service.sql(`update legal_basis set url = 'https://example.gov.cn' where id = 'company-law'`);
  const before = await service.sql('select version from register_state');
  await seedRegisters(service.ctx(null), () => undefined);
  expect(await service.sql(`select url from legal_basis where id = 'company-law'`)).toEqual([
    { url: 'https://example.gov.cn' },
  ]);
  expect(await service.sql('select version from register_state')).toEqual(before);
});
