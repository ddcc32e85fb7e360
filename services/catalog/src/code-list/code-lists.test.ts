import { newId } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  countyGuide,
  fillRegisters,
  openRegisters,
  people,
  putInForce,
  speak,
} from '../testing/registers-desk.ts';
import { usesOf } from './code-list.rules.ts';

let service: TestService;
let keep: ReturnType<typeof speak>;
const entry = (code: string, isActive = true) => ({ code, label: `${code} 词`, isActive });
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await putInForce(service, countyGuide({ audiences: ['1'] }));
  // A version that is not in force any more counts too.
  await putInForce(service, countyGuide({ audiences: ['2'] }));
  await service.sql(
    `insert into code_list (id, position, name, source, is_for_lint, codes, changed_by_name, changed_at) values
     ('audience', 1, '服务对象', '', false, $1::jsonb, 'test', now()),
     ('oddProofs', 2, '不得要求的证明', '', true, $1::jsonb, 'test', now())`,
    [JSON.stringify([entry('1'), entry('2'), entry('3')])],
  );
  keep = speak(
    service,
    'keepCodeList',
    '... on CodeListPayload { list { id version codes { code label isActive } } }',
    ['ValidationFailed', 'VersionConflict', 'NotPermitted', 'NotFound'],
  );
});
afterAll(() => service.stop());

describe('keepCodeList', () => {
  test('is for the city supervisor alone', async () => {
    const input = { id: 'audience', expectedVersion: 1, codes: [entry('1')] };
    for (const actor of [people.countySupervisor, people.cityManager, null])
      expect(await keep(actor, input)).toMatchObject({ __typename: 'NotPermitted' });
    expect(await keep(people.citySupervisor, { ...input, id: 'none' })).toMatchObject({ __typename: 'NotFound' });
  });

  test('refuses codes twice, empty words, and to take out what any version uses', async () => {
    const refused = async (codes: object[]) =>
      codesOf(await keep(people.citySupervisor, { id: 'audience', expectedVersion: 1, codes }));
    expect(await refused([entry('1'), entry('1')])).toEqual(['codes CODE_TWICE']);
    expect(await refused([{ ...entry('1'), label: ' ' }])).toEqual(['codes.0.label REQUIRED']);
    const answer = await keep(people.citySupervisor, { id: 'audience', expectedVersion: 1, codes: [entry('4')] });
    expect(answer['issues']).toEqual(['1', '2'].map((code) => ({ path: 'codes', code: 'IN_USE', params: { code } })));
    expect(codesOf(await keep(people.citySupervisor, { id: 'itemType', expectedVersion: 1, codes: [] }))).toEqual([
      'codes IN_USE',
    ]);
  });

  test('switches a used code off, takes an unused one out, and the lint sees it at once', async () => {
    const context = async () =>
      (await service.as(null).query<{ lintContext: { codes: Record<string, string[]> } }>('{ lintContext }'))
        .lintContext.codes['audience'];
    expect(await context()).toEqual(['1', '2', '3']);
    const codes = [entry('2'), entry('1', false)];
    const requestId = newId();
    const input = { id: 'audience', expectedVersion: 1, codes, requestId };
    const answers = await Promise.all([1, 2].map(() => keep(people.citySupervisor, input)));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ list: { version: 2, codes } });
    expect(await context()).toEqual(['2']);
    expect(await keep(people.citySupervisor, { ...input, requestId: newId() })).toMatchObject({
      __typename: 'VersionConflict',
      changedByName: '陈兴业',
    });
  });

  test('lets words of the lint come and go', async () => {
    const input = { id: 'oddProofs', expectedVersion: 1, codes: [entry('我是我')] };
    expect(await keep(people.citySupervisor, input)).toMatchObject({ list: { version: 2 } });
  });
});

test('a code is looked for where the registry of elements puts it', () => {
  expect(usesOf('audience').paths).toEqual(['$.audiences[*]']);
  expect(usesOf('itemType')).toEqual({
    paths: ['$.typeCode'],
    columns: ['list_entry.type_code', 'directory_entry.type_code'],
  });
  expect(usesOf('resultType').paths).toEqual(['$.results[*].typeCode']);
  expect(usesOf('sourceType').paths).toEqual(['$.materials[*].sourceType']);
  expect(usesOf('oddProofs')).toEqual({ paths: [], columns: [] });
});

test('every place a code is looked for exists', async () => {
  const lists = ['itemType', 'useLevel', 'fact', 'basisRank', 'changeKind', 'specialProcedure', 'agencyCategory'];
  for (const [index, id] of lists.entries()) {
    await service.sql(
      `insert into code_list (id, position, name, source, is_for_lint, codes, changed_by_name, changed_at)
       values ($1, $2, '', '', false, $3::jsonb, 'test', now()) on conflict do nothing`,
      [id, index + 10, JSON.stringify([entry('unused')])],
    );
    const input = { id, expectedVersion: 1, codes: id === 'itemType' ? ['01', '20'].map((code) => entry(code)) : [] };
    expect(await keep(people.citySupervisor, input)).toMatchObject({ __typename: 'CodeListPayload' });
  }
});
