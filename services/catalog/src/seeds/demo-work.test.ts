import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogService } from '../service.ts';
import { seedCatalog } from './catalog.seed.ts';

let service: TestService;
beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T06:00:00Z', settings: { demo: true } });
  await seedCatalog(service.ctx(null), () => undefined);
});
afterAll(() => service.stop());

const revisions = () =>
  service.sql<{ item_code: string; state: string; effective_on: string | null }>(
    `select item_code, state, to_char(effective_on, 'YYYY-MM-DD') as effective_on from guide_revision
     order by state, item_code`,
  );

test('every list of the sample city has something to show', async () => {
  expect((await revisions()).map(({ item_code, state, effective_on }) => [state, item_code, effective_on])).toEqual([
    ['DEPARTMENT_REVIEW', '11450800MB0F010158300100901300001', null],
    ['DRAFT', '11450802MB0F10018Y400013102400001', null],
    ['DRAFT', '11450802MB0F10210H400101706000001', null],
    ['SCHEDULED', '11450802MB0F10018Y400013102400301', '2026-12-13'],
    ['SUPERVISING_REVIEW', '11450802MB0F101223400012504900001', null],
  ]);
  const [justified] = await service.sql<{ justifications: object[] }>(
    "select justifications from guide_revision where state = 'SUPERVISING_REVIEW'",
  );
  expect(justified?.justifications).toMatchObject([{ authorName: '吴立新', isAccepted: false }]);
  const out = await service.sql("select code, status from item where status <> 'IN_FORCE'");
  expect(out).toEqual([{ code: '114508000076000251300011400400101', status: 'SUSPENDED' }]);
  const versions = await service.sql('select 1 from item where version <> 1');
  expect(versions).toEqual([]);
});

test('a second start changes nothing, also where people worked on', async () => {
  await service.sql("update guide_revision set state = 'DISCARDED' where item_code like '11450802MB0F10210H%'");
  await service.sql('delete from request_log');
  const before = await revisions();
  const entries = await service.sql('select id from guide_act');
  await seedCatalog(service.ctx(null), () => undefined);
  expect(await revisions()).toEqual(before);
  expect(await service.sql('select id from guide_act')).toHaveLength(entries.length);
});

test('without the sample city nobody works in it', async () => {
  const bare = await createTestService(catalogService, { now: '2026-11-23T06:00:00Z' });
  await seedCatalog(bare.ctx(null), () => undefined);
  expect(await bare.sql('select 1 from guide_revision')).toEqual([]);
  await bare.stop();
});
