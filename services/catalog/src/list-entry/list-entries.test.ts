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
  statusOf,
} from '../testing/registers-desk.ts';

let service: TestService;
let keep: ReturnType<typeof speak>;
let remove: ReturnType<typeof speak>;
const members = ['ValidationFailed', 'VersionConflict', 'NotPermitted', 'NotFound'];
beforeEach(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  const entry = 'entry { id number isValid version organizationName divisionCode removeReason removedOn }';
  keep = speak(service, 'keepListEntry', `... on ListEntryPayload { ${entry} }`, members);
  remove = speak(service, 'removeListEntry', `... on RemoveListEntryPayload { suspendedCount ${entry} }`, members);
});
afterEach(() => service.stop());

const food = {
  kind: 'POWER',
  number: '港北-4',
  name: '食品经营许可',
  typeCode: '01',
  levels: ['4'],
  organizationId: '11450802MB0F10018Y',
  basis: ['《食品安全法》第三十五条'],
  duties: '',
  accountability: '',
  office: '',
};
const removal = {
  id: 'food',
  expectedVersion: 1,
  reason: '权责清单二〇二六年动态调整',
  documentNumber: '港北政发〔2026〕9号',
};
const taskRows = () =>
  service.sql('select kind, item_code, due_on::text as due, "values" from guide_task order by item_code');

describe('keepListEntry', () => {
  test('is for the supervisors above the organisation', async () => {
    for (const actor of [people.otherCountySupervisor, people.countyManager, people.clerk])
      expect(await keep(actor, food)).toMatchObject({
        __typename: 'NotPermitted',
        reason: 'SUPERVISOR',
        article: '11',
      });
    expect(await keep(null, food)).toMatchObject({ reason: 'SIGN_IN' });
    expect(await keep(people.countySupervisor, { ...food, organizationId: cityGuide().organization.id })).toMatchObject(
      {
        __typename: 'NotPermitted',
      },
    );
    expect(await keep(people.citySupervisor, { ...food, organizationId: 'nobody' })).toMatchObject({
      __typename: 'NotFound',
      kind: 'Organization',
    });
    expect(await keep(people.countySupervisor, food)).toMatchObject({ __typename: 'ListEntryPayload' });
    expect(await keep(people.citySupervisor, { ...food, number: 'x' })).toMatchObject({
      __typename: 'ListEntryPayload',
    });
  });

  test('takes name and division from the directory, and does not take an entry away from another county', async () => {
    const organization = {
      id: '11450803MB0F20339B',
      version: 1,
      name: '贵港市港南区市场监督管理局',
      divisionCode: '450803',
    };
    await service.runInbox('OrganizationPublished', organization);
    await service.runInbox('OrganizationPublished', { ...organization, version: 1, name: '旧名' });
    const added = await keep(people.otherCountySupervisor, { ...food, organizationId: organization.id });
    expect(added).toMatchObject({ entry: { organizationName: organization.name, divisionCode: '450803', version: 1 } });
    const theft = { ...food, id: 'food', expectedVersion: 1, organizationId: organization.id };
    expect(await keep(people.otherCountySupervisor, theft)).toMatchObject({ __typename: 'NotPermitted' });
  });

  test('refuses power without law, types of the other list, unknown types and levels, and a number given twice', async () => {
    const refused = async (values: object) => codesOf(await keep(people.countySupervisor, { ...food, ...values }));
    expect(await refused({ basis: [], levels: [] })).toEqual(['levels REQUIRED', 'basis REQUIRED']);
    expect(await refused({ kind: 'PUBLIC_SERVICE' })).toEqual(['typeCode KIND_TYPE']);
    expect(await refused({ typeCode: '20' })).toEqual(['typeCode KIND_TYPE']);
    expect(await refused({ typeCode: '09' })).toEqual(['typeCode UNKNOWN_CODE']);
    expect(await refused({ levels: ['7'] })).toEqual(['levels LEVEL']);
    expect(await refused({ number: 'food' })).toEqual(['number TAKEN']);
  });

  test('opens a task for items that now differ, with the elements and ten working days', async () => {
    await putInForce(service, countyGuide());
    const change = {
      ...food,
      id: 'food',
      expectedVersion: 1,
      number: '4',
      name: '食品经营核准',
      basis: ['《消防法》'],
    };
    expect(await keep(people.countySupervisor, change)).toMatchObject({ entry: { version: 2 } });
    expect(await taskRows()).toEqual([
      {
        kind: 'LIST_CHANGE',
        item_code: countyGuide().code,
        due: '2026-12-07',
        values: {
          entryId: 'food',
          entryName: '食品经营核准',
          elements: ['name', 'basis'],
          workingDays: 10,
          reason: '',
          documentNumber: '',
        },
      },
    ]);
    expect(await keep(people.countySupervisor, change)).toMatchObject({
      __typename: 'VersionConflict',
      actualVersion: 2,
    });
  });
});

describe('removeListEntry', () => {
  test('suspends linked items with the reason, opens tasks and keeps the entry to be read', async () => {
    await putInForce(service, countyGuide(), cityGuide());
    expect(await remove(people.countySupervisor, removal)).toMatchObject({
      suspendedCount: 1,
      entry: { isValid: false, removedOn: '2026-11-23', removeReason: removal.reason, version: 2 },
    });
    expect([await statusOf(service, countyGuide()), await statusOf(service, cityGuide())]).toEqual([
      'SUSPENDED',
      'IN_FORCE',
    ]);
    expect(await taskRows()).toMatchObject([{ kind: 'LIST_CHANGE', values: { reason: removal.reason, elements: [] } }]);
    const { listEntries } = await service
      .as(null)
      .query<{ listEntries: object }>(
        '{ listEntries(isValid: false) { nodes { id items { code status statusNotice { reason documentNumber } } } } }',
      );
    expect(listEntries).toEqual({
      nodes: [
        {
          id: 'food',
          items: [
            {
              code: countyGuide().code,
              status: 'SUSPENDED',
              statusNotice: { reason: removal.reason, documentNumber: removal.documentNumber },
            },
          ],
        },
      ],
    });
  });

  test('is refused to strangers, on another version, twice, and without a reason', async () => {
    for (const actor of [people.otherCountySupervisor, people.countyManager])
      expect(await remove(actor, removal)).toMatchObject({ __typename: 'NotPermitted' });
    expect(await remove(null, removal)).toMatchObject({ reason: 'SIGN_IN' });
    expect(await remove(people.citySupervisor, { ...removal, expectedVersion: 9 })).toMatchObject({
      __typename: 'VersionConflict',
      actualVersion: 1,
    });
    expect(codesOf(await remove(people.citySupervisor, { ...removal, reason: '调整' }))).toEqual(['reason TOO_SHORT']);
    const requestId = newId();
    const answers = await Promise.all([1, 2].map(() => remove(people.citySupervisor, { ...removal, requestId })));
    expect(answers[0]).toEqual(answers[1]);
    expect(codesOf(await remove(people.citySupervisor, { ...removal, expectedVersion: 2 }))).toEqual(['id REMOVED']);
    const change = { ...food, id: 'food', expectedVersion: 2 };
    expect(codesOf(await keep(people.countySupervisor, change))).toEqual(['id REMOVED']);
    // The number is free again.
    expect(await keep(people.countySupervisor, { ...food, number: 'food' })).toMatchObject({
      __typename: 'ListEntryPayload',
    });
  });

  test('is caught by the sweep for an item published at the same moment', async () => {
    await remove(people.citySupervisor, removal);
    await putInForce(service, countyGuide());
    await service.runJob('sweep-registers', {});
    expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
    expect(await taskRows()).toMatchObject([{ kind: 'LIST_CHANGE' }]);
  });

  test('takes as many statements for thirty items as for one', async () => {
    await putInForce(service, cityGuide());
    const few = await countStatements(service, () => remove(people.citySupervisor, { ...removal, id: 'cityFood' }));
    const codes = Array.from({ length: 30 }, (_, index) => `11450802MB0F10018Y4000131024000${index + 10}`);
    await putInForce(service, ...codes.map((code) => countyGuide({ code })));
    const many = await countStatements(service, () => remove(people.citySupervisor, removal));
    expect(many).toBe(few);
  });
});

test('entries page by number, and are found by words, division and organisation', async () => {
  for (let index = 0; index < 7; index += 1) await keep(people.countySupervisor, { ...food, number: `港北-${index}` });
  const list = (variables: object) =>
    service.as(null).query<{
      listEntries: { nodes: { number: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      `query ($first: Int, $after: String, $divisionCode: ID, $search: String) {
        listEntries(first: $first, after: $after, divisionCode: $divisionCode, search: $search) {
          nodes { number } pageInfo { endCursor hasNextPage } } }`,
      { ...variables },
    );
  const walked: string[] = [];
  let after: string | null = null;
  do {
    const { listEntries }: Awaited<ReturnType<typeof list>> = await list({ first: 4, after });
    walked.push(...listEntries.nodes.map(({ number }) => number));
    after = listEntries.pageInfo.hasNextPage ? listEntries.pageInfo.endCursor : null;
  } while (after);
  expect(walked).toEqual([...walked].sort());
  expect(new Set(walked).size).toBe(9);
  const count = async (variables: object) => (await list({ first: 50, ...variables })).listEntries.nodes.length;
  expect(await count({ divisionCode: '450800' })).toBe(9);
  expect(await count({ divisionCode: '450802' })).toBe(8);
  expect(await count({ divisionCode: '%' })).toBe(0);
  expect(await count({ search: '港北-3' })).toBe(1);
  expect(await count({ after: 'nonsense' })).toBe(0);
});
