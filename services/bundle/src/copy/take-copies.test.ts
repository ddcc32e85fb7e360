import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { departments, dictionary, items } from '../bundle/bundle.samples.ts';
import { bundleService } from '../service.ts';
import {
  findDictionary,
  findHallOfPlace,
  findItem,
  findItemVersions,
  findOrganizationName,
} from './copy.repository.ts';

let service: TestService;
beforeAll(async () => {
  service = await createTestService(bundleService);
});
afterAll(() => service.stop());

test('a copy takes only a higher version, in whatever order and however often events arrive', async () => {
  const publish = (version: number, name: string): Promise<void> =>
    service.runInbox('ItemPublished', { id: items.food.code, version, item: { ...items.food, version, name } });
  await publish(2, '第二版');
  await publish(1, '第一版');
  await publish(2, '重复');
  expect(await findItem(service.ctx().em, items.food.code)).toMatchObject({ version: 2, name: '第二版' });
  await publish(3, '第三版');
  expect(await findItemVersions(service.ctx().em, [items.food.code, 'gone'])).toEqual(new Map([[items.food.code, 3]]));
});

test('organisations by id, and the hall a place lies in', async () => {
  const { id, name } = departments.hall;
  await service.runInbox('OrganizationPublished', { id, version: 2, name });
  await service.runInbox('OrganizationPublished', { id, version: 1, name: '旧名' });
  await service.runInbox('OrganizationPublished', { id: 'short', version: 1, name: '港北区' });
  const { em } = service.ctx();
  expect(await findOrganizationName(em, id)).toBe(name);
  expect(await findHallOfPlace(em, items.food.place)).toBe(name);
  expect(await findHallOfPlace(em, '别处')).toBe('');
});

test('the dictionary as a whole', async () => {
  expect((await findDictionary(service.ctx().em)).elements.size).toBe(0);
  await service.runInbox('DictionaryPublished', { id: 'dictionary', version: 1, ...dictionary });
  const { elements, roles } = await findDictionary(service.ctx().em);
  expect([elements.size, roles.size]).toEqual([3, 2]);
});

test('an event that is not what it should be fails, to be tried again, and leaves no copy', async () => {
  const broken = { id: 'x', version: 1, item: { code: 'x' } };
  await expect(service.runInbox('ItemPublished', broken)).rejects.toThrow();
  await expect(service.runInbox('OrganizationPublished', { id: 'x', version: 0, name: '' })).rejects.toThrow();
  expect(await findItem(service.ctx().em, 'x')).toBeNull();
});
