import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishDictionary } from '../dictionary/publish-dictionary.ts';
import { catalogService } from '../service.ts';
import { itemSample } from './item.samples.ts';
import { publishItem } from './publish-item.ts';

const dictionary = {
  elements: [
    {
      code: 'org.name',
      name: '单位名称',
      type: 'text',
      constraints: { maxLength: 100 },
      unit: null,
      source: 'applicant',
      sensitive: 'none',
      help: '',
    },
  ],
  roles: [
    { code: 'organization', label: '企业信息', section: '企业信息', repeatable: false, minCount: 1, maxCount: 1 },
  ],
};

let service: TestService;
beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T01:00:00Z' });
});
afterAll(() => service.stop());

test('the dictionary is published once for equal content, and events carry it whole', async () => {
  expect(await publishDictionary(service.ctx(), dictionary)).toMatchObject({ version: 1, isNewVersion: true });
  expect(await publishDictionary(service.ctx(), dictionary)).toMatchObject({ version: 1, isNewVersion: false });
  expect((await service.emitted()).map(({ name, payload }) => [name, payload])).toEqual([
    ['DictionaryPublished', { id: 'dictionary', version: 1, ...dictionary }],
  ]);
});

test('a wrong dictionary is refused with the place of the mistake', async () => {
  const twice = { ...dictionary, elements: [...dictionary.elements, ...dictionary.elements] };
  expect(await publishDictionary(service.ctx(), twice)).toMatchObject({
    __typename: 'ValidationFailed',
    issues: [{ path: 'elements', code: 'CODE_TWICE' }],
  });
});

test('publishing makes version after version and tells subscribers; the same content changes nothing', async () => {
  const first = itemSample();
  expect(await publishItem(service.ctx(), first)).toMatchObject({ isNewVersion: true, item: { version: 1 } });
  expect(await publishItem(service.ctx(), first)).toMatchObject({ isNewVersion: false, item: { version: 1 } });
  expect(await publishItem(service.ctx(), { ...first, promiseDays: 4 })).toMatchObject({
    item: { version: 2, promiseDays: 4 },
  });
  const events = (await service.emitted()).filter(({ name }) => name === 'ItemPublished');
  expect(events.map(({ payload }) => [payload.id, payload.version])).toEqual([
    [first.code, 1],
    [first.code, 2],
  ]);
  expect(events[1]?.payload.item).toEqual({ ...first, promiseDays: 4, version: 2 });
});

test('what breaks a rule or the shape is refused and leaves no trace', async () => {
  const wrong = itemSample({ code: '11450802MB0F10018Y400013102400002', promiseDays: 99 });
  expect(await publishItem(service.ctx(), wrong)).toMatchObject({
    __typename: 'ValidationFailed',
    issues: [{ path: 'promiseDays', code: 'PROMISE_ABOVE_STATUTORY' }],
  });
  expect(await publishItem(service.ctx(), { ...wrong, surprise: 1 })).toMatchObject({ __typename: 'ValidationFailed' });
  expect(await publishItem(service.ctx(), null)).toMatchObject({ __typename: 'ValidationFailed' });
  expect(await service.sql('select 1 from item where code = $1', [wrong.code])).toEqual([]);
});

test('the service itself cannot change or remove a published version', async () => {
  for (const statement of [
    "update item_version set snapshot = '{}'",
    'delete from item_version',
    'truncate item_version',
    'update dictionary_version set version = 9',
  ]) {
    await expect(service.ctx().em.execute(statement)).rejects.toThrow(/permission denied/);
  }
});
