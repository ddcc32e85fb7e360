import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '../testing/count-statements.ts';
import { cityGuide, countyGuide, fillRegisters, openRegisters, people, putInForce } from '../testing/registers-desk.ts';

let service: TestService;
const outside = countyGuide({ code: '11450802MB0F10018Y400013102400002', listEntryId: null });
const differing = countyGuide({
  code: '11450802MB0F10018Y400013102400003',
  name: '食品经营',
  levels: ['3', '4'],
  basis: [{ basisId: 'fireLaw', article: '', text: '' }],
});
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await putInForce(service, countyGuide(), outside, differing);
});
afterAll(() => service.stop());

const source = `query ($divisionCode: ID) { reconciliation(divisionCode: $divisionCode) {
  itemsOutsideLists { code name } outsideCount entriesWithoutItems { id name } withoutItemsCount
  differing { item { code } entry { id } elements } differingCount itemCount entryCount } }`;
const reconcile = async (actor: Parameters<TestService['as']>[0], divisionCode?: string) =>
  (await service.as(actor).query<{ reconciliation: object | null }>(source, { divisionCode })).reconciliation;

test('the three sets of a city, by the formulas', async () => {
  expect(await reconcile(people.citySupervisor)).toEqual({
    itemsOutsideLists: [{ code: outside.code, name: '食品经营许可' }],
    outsideCount: 1,
    entriesWithoutItems: [{ id: 'cityFood', name: '食品经营许可' }],
    withoutItemsCount: 1,
    differing: [{ item: { code: differing.code }, entry: { id: 'food' }, elements: ['name', 'levels', 'basis'] }],
    differingCount: 1,
    itemCount: 3,
    entryCount: 2,
  });
});

test('an entry nobody applies for needs no item; a removed entry leaves its items outside', async () => {
  await service.sql(`update list_entry set type_code = '02' where id = 'cityFood'`);
  expect(await reconcile(people.citySupervisor)).toMatchObject({ withoutItemsCount: 0 });
  await service.sql(`update list_entry set removed_on = '2026-01-01' where id = 'food'`);
  expect(await reconcile(people.citySupervisor)).toMatchObject({ outsideCount: 3, differingCount: 0, entryCount: 1 });
  await service.sql(`update list_entry set removed_on = null, type_code = '01'`);
});

test('is cut to what one supervises, or to the own organisation', async () => {
  expect(await reconcile(people.countySupervisor)).toMatchObject({ itemCount: 3, entryCount: 1 });
  expect(await reconcile(people.citySupervisor, '450803')).toMatchObject({ itemCount: 0, entryCount: 0 });
  expect(await reconcile(people.countyManager)).toMatchObject({ itemCount: 3, entryCount: 1 });
  expect(await reconcile(people.countyManager, '450803')).toMatchObject({ itemCount: 3, entryCount: 1 });
  expect(await reconcile(people.otherManager)).toMatchObject({ itemCount: 0, entryCount: 0 });
  for (const division of ['450800', '450803', '450802%', ''])
    expect(await reconcile(people.countySupervisor, division)).toBeNull();
  expect(await reconcile(people.clerk)).toBeNull();
  expect(await reconcile(null)).toBeNull();
});

test('takes at most six statements whatever the number of rows; suspended items are not in force', async () => {
  const codes = Array.from({ length: 250 }, (_, index) => `11450802MB0F10018Y4000131${String(index).padStart(8, '0')}`);
  await putInForce(service, ...codes.map((code) => countyGuide({ code, listEntryId: null, name: code })));
  expect(await reconcile(people.citySupervisor)).toMatchObject({ outsideCount: 251, itemCount: 253 });
  expect(await countStatements(service, () => reconcile(people.citySupervisor))).toBeLessThanOrEqual(6);
  const { itemsOutsideLists } = (await reconcile(people.citySupervisor)) as { itemsOutsideLists: unknown[] };
  expect(itemsOutsideLists).toHaveLength(200);
  await service.sql(
    `update item set status = 'SUSPENDED', status_since = now(), status_set_by = 'TIMER' where name = code`,
  );
  expect(await reconcile(people.citySupervisor)).toMatchObject({ outsideCount: 1 });
  // An entry whose only item is out of service for a time is not missing from the catalogue.
  await putInForce(service, cityGuide());
  await service.sql(
    `update item set status = 'SUSPENDED', status_since = now(), status_set_by = 'TIMER' where division_code = '450800'`,
  );
  expect(await reconcile(people.citySupervisor)).toMatchObject({ withoutItemsCount: 0 });
});
