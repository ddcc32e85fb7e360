import { newId } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countStatements } from '../testing/count-statements.ts';
import {
  cityGuide,
  codesOf,
  countyGuide,
  fillRegisters,
  openRegisters,
  people,
  putInForce,
  speak,
} from '../testing/registers-desk.ts';

let service: TestService;
let keep: ReturnType<typeof speak>;
let takeOver: ReturnType<typeof speak>;
beforeEach(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  keep = speak(
    service,
    'keepDirectoryEntry',
    '... on DirectoryEntryPayload { taskCount entry { baseCode name ownerLevel source version isValid } }',
    ['GuideElementLocked', 'ValidationFailed', 'VersionConflict', 'NotPermitted', 'NotFound'],
  );
  takeOver = speak(
    service,
    'takeOverDirectoryEntries',
    '... on TakeOverDirectoryEntriesPayload { addedCount changedCount unchangedCount taskCount }',
    ['ValidationFailed', 'NotPermitted'],
  );
});
afterEach(() => service.stop());

const basis = [{ basisId: 'foodLaw', article: '第三十五条', text: '' }];
const own = { baseCode: '452099001000', name: '便民事项', typeCode: '20', levels: ['4', '3'], basis, isValid: true };
const national = {
  baseCode: '000131024000',
  name: '食品经营许可',
  typeCode: '01',
  levels: ['3', '4'],
  ownerLevel: '1',
  basis,
  isValid: true,
};
const source = '自治区目录（模拟）';
const taskRows = () =>
  service.sql('select kind, item_code, cause, due_on::text as due, "values" from guide_task order by item_code');

describe('keepDirectoryEntry', () => {
  test('is for the city supervisor alone', async () => {
    for (const actor of [people.countySupervisor, people.cityManager])
      expect(await keep(actor, own)).toMatchObject({ __typename: 'NotPermitted', article: '12' });
    expect(await keep(null, own)).toMatchObject({ reason: 'SIGN_IN' });
  });

  test('adds what the city owns, once, and changes it on the version that was read', async () => {
    const both = await Promise.all([1, 2].map(() => keep(people.citySupervisor, own)));
    expect(both.map((answer) => answer.__typename).sort()).toEqual(['DirectoryEntryPayload', 'VersionConflict']);
    expect(both.find((answer) => answer.__typename === 'DirectoryEntryPayload')).toMatchObject({
      taskCount: 0,
      entry: { ownerLevel: '3', source: '', version: 1 },
    });
    expect(await keep(people.citySupervisor, { ...own, name: '便民服务', expectedVersion: 1 })).toMatchObject({
      entry: { name: '便民服务', version: 2 },
    });
    expect(await keep(people.citySupervisor, { ...own, expectedVersion: 1 })).toMatchObject({ actualVersion: 2 });
    expect(await keep(people.citySupervisor, { ...own, baseCode: '452099002000', expectedVersion: 1 })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('refuses what nation and region own, naming the elements and their owner', async () => {
    const { ownerLevel: _, ...copy } = national;
    expect(
      await keep(people.citySupervisor, { ...copy, name: '食品许可', levels: ['3'], expectedVersion: 1 }),
    ).toMatchObject({
      __typename: 'GuideElementLocked',
      locks: [
        { element: 'name', ownerLevel: '1', value: '食品经营许可' },
        { element: 'levels', ownerLevel: '1', value: ['3', '4'] },
      ],
    });
  });

  test('refuses codes that are none, types that the code denies, and laws nobody registered', async () => {
    const refused = async (values: object) => codesOf(await keep(people.citySupervisor, { ...own, ...values }));
    expect(await refused({ baseCode: '12' })).toContain('baseCode BASE_CODE');
    expect(await refused({ typeCode: '01' })).toEqual(['typeCode TYPE_OF_BASE_CODE']);
    expect(await refused({ basis: [{ basisId: 'none', article: '', text: '' }] })).toEqual(['basis UNKNOWN_BASIS']);
    expect(await refused({ basis: 'law' })).toEqual(['basis INVALID_TYPE']);
    expect(await refused({ basis: [] })).toEqual(['basis REQUIRED']);
  });
});

describe('takeOverDirectoryEntries', () => {
  test('is for the city supervisor alone, and says where entries come from', async () => {
    for (const actor of [people.countySupervisor, people.cityManager, null])
      expect(await takeOver(actor, { entries: [national], source })).toMatchObject({ __typename: 'NotPermitted' });
    expect(codesOf(await takeOver(people.citySupervisor, { entries: [national], source: ' ' }))).toEqual([
      'source TOO_SHORT',
    ]);
  });

  test('counts what is new, changed and the same, and opens tasks of ten working days for items that differ', async () => {
    await putInForce(service, countyGuide(), cityGuide({ levels: ['3'] }));
    const entries = [
      { ...national, levels: ['4'], basis: [...basis, { basisId: 'fireLaw', article: '第十五条', text: '' }] },
      { ...national, baseCode: '000131025000', name: '食品生产许可' },
    ];
    expect(await takeOver(people.citySupervisor, { entries, source })).toEqual({
      __typename: 'TakeOverDirectoryEntriesPayload',
      addedCount: 1,
      changedCount: 1,
      unchangedCount: 0,
      taskCount: 2,
    });
    expect(await taskRows()).toMatchObject([
      {
        kind: 'CATALOGUE_CHANGE',
        item_code: cityGuide().code,
        cause: '000131024000',
        // Ten working days after Monday 23 November, no holiday between.
        due: '2026-12-07',
        values: { elements: ['levels', 'basis'], source, workingDays: 10, entryName: '食品经营许可' },
      },
      { item_code: countyGuide().code, values: { elements: ['basis'] } },
    ]);
    expect(await takeOver(people.citySupervisor, { entries, source })).toMatchObject({
      unchangedCount: 2,
      taskCount: 0,
    });
    const { directoryEntry } = await service
      .as(null)
      .query<{ directoryEntry: object }>(
        '{ directoryEntry(baseCode: "000131024000") { source version levels items { code } } }',
      );
    expect(directoryEntry).toEqual({
      source,
      version: 2,
      levels: ['4'],
      items: [{ code: cityGuide().code }, { code: countyGuide().code }],
    });
  });

  test('takes the limit from its row, which only the city supervisor sets', async () => {
    await putInForce(service, countyGuide());
    const set = speak(service, 'keepWorkLimit', '... on WorkLimitPayload { limit { code amount version } }', [
      'ValidationFailed',
      'VersionConflict',
      'NotPermitted',
      'NotFound',
    ]);
    const limit = { code: 'CATALOGUE_CHANGE', expectedVersion: 1, amount: 5 };
    expect(await set(people.countySupervisor, limit)).toMatchObject({ __typename: 'NotPermitted' });
    expect(codesOf(await set(people.citySupervisor, { ...limit, amount: 0 }))).toEqual(['amount RANGE']);
    expect(await set(people.citySupervisor, { ...limit, code: 'ELSE' })).toMatchObject({ __typename: 'NotFound' });
    expect(await set(people.citySupervisor, limit)).toMatchObject({ limit: { amount: 5, version: 2 } });
    expect(await set(people.citySupervisor, limit)).toMatchObject({ actualVersion: 2 });
    await takeOver(people.citySupervisor, { entries: [{ ...national, name: '食品许可' }], source });
    expect(await taskRows()).toMatchObject([{ due: '2026-11-30', values: { workingDays: 5, elements: ['name'] } }]);
    const { workLimits } = await service.as(null).query<{ workLimits: object[] }>('{ workLimits { code amount } }');
    expect(workLimits).toContainEqual({ code: 'CATALOGUE_CHANGE', amount: 5 });
  });

  test('refuses city-owned entries, codes twice, unknown fields and shapes', async () => {
    const refused = async (entries: unknown) => codesOf(await takeOver(people.citySupervisor, { entries, source }));
    expect(await refused([{ ...national, ownerLevel: '3' }])).toEqual(['entries.0.ownerLevel OWNER_LEVEL']);
    expect(await refused([national, national])).toEqual(['entries. CODE_TWICE']);
    expect(await refused([{ ...national, extra: 1 }])).toEqual(['entries.0 UNRECOGNIZED_KEYS']);
    expect(await refused([])).toEqual(['entries. REQUIRED']);
    expect(await refused({ length: 1e9 })).toContain('entries. INVALID_TYPE');
    expect(await refused(Array.from({ length: 5001 }, () => national))).toContain('entries. TOO_MANY');
  });

  test('repeated and at once is one, and takes as many statements for five hundred entries as for two', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...national,
      baseCode: `0001310${String(index + 10)
        .padStart(2, '0')
        .slice(0, 2)}${String(index).padStart(3, '0')}`,
    }));
    const requestId = newId();
    const twice = await Promise.all(
      [1, 2].map(() => takeOver(people.citySupervisor, { entries: many, source, requestId })),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({ addedCount: 500 });
    const rename = (entries: typeof many, name: string) => () =>
      takeOver(people.citySupervisor, { entries: entries.map((entry) => ({ ...entry, name })), source });
    const few = await countStatements(service, rename(many.slice(0, 2), '甲名'));
    expect(await countStatements(service, rename(many, '乙名'))).toBe(few);
  });
});

test('entries page by name and are found by words and type', async () => {
  const names = ['乙事项', '甲事项', '丙事项'];
  for (const [index, name] of names.entries())
    await keep(people.citySupervisor, { ...own, baseCode: `45209900${index + 1}000`, name });
  const list = async (variables: object) =>
    (
      await service.as(null).query<{
        directoryEntries: { nodes: { name: string }[]; pageInfo: { endCursor: string | null } };
      }>(
        `query ($search: String, $typeCode: String, $first: Int, $after: String) {
          directoryEntries(search: $search, typeCode: $typeCode, first: $first, after: $after) {
            nodes { name } pageInfo { endCursor } } }`,
        { ...variables },
      )
    ).directoryEntries;
  const first = await list({ typeCode: '20', first: 2 });
  const rest = await list({ typeCode: '20', first: 2, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes].map(({ name }) => name)).toEqual(['丙事项', '甲事项', '乙事项']);
  expect((await list({ search: '452099002' })).nodes).toEqual([{ name: '甲事项' }]);
});
