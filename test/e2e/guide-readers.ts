import { expect } from 'vitest';
import { FOOD } from './guide-job.ts';
import { GuideReader } from './pages/guide-reader.ts';
import type { People } from './pages/people.ts';
import { seen } from './pages/seen.ts';

/** Words, initials, what people call it, and what narrows a search. */
export async function findBySearch(people: People): Promise<void> {
  const reader = new GuideReader(await people.nobody());
  await reader.page.goto('/portal/guides');
  const first = async (): Promise<string> => (await reader.hits())[0] ?? '';
  await reader.search('食品');
  await expect.poll(async () => (await reader.hits()).every((name) => name.includes('食品'))).toBe(true);
  expect((await reader.hits()).length).toBeGreaterThan(3);
  await reader.search('sydj');
  await expect.poll(first, { message: 'pinyin initials' }).toContain('生育登记');
  await reader.search('开饭店');
  await expect.poll(first, { message: 'as people call it' }).toContain(FOOD.name);
  await reader.search('');
  const promised = await reader.narrow('能不能网上办', '部分网上办');
  await expect.poll(async () => (await reader.hits()).length).toBe(Math.min(promised, 20));
  await reader.page.context().close();
}

/** A guide with questions shows fewer materials after an answer, and again when its address is opened. */
export async function filterBySituation(people: People): Promise<void> {
  const reader = new GuideReader(await people.nobody());
  await reader.open('11450803MB0F10114N400012301000101');
  const all = await reader.materials();
  expect(all).toHaveLength(5);
  await reader.page.getByText('按我的情况筛选').click();
  await reader.page
    .getByRole('group', { name: /集中空调/ })
    .getByRole('radio', { name: '不使用' })
    .check();
  await expect.poll(async () => (await reader.materials()).length).toBeLessThan(5);
  const mine = await reader.materials();
  await reader.page.reload();
  await expect.poll(() => reader.materials()).toEqual(mine);
  await reader.page.context().close();
}

/** Who says where they are sees the nearest hall first. */
export async function findNearestHall(people: People): Promise<void> {
  const reader = new GuideReader(await people.nobody());
  await reader.open('12450800MB0F0104XJ300203600700201');
  await reader.choosePlace(['港北区', '港城街道']);
  const nearest = ['港北区港城街道便民服务中心', '港北区政务服务中心', '贵港市政务服务中心'];
  await expect.poll(async () => (await reader.halls()).slice(0, 3)).toEqual(nearest);
  await seen(reader.page.locator('li.hall').first().getByText('离您最近'));
  await reader.page.context().close();
}
