import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type RunningCity, startCity } from './city/start-city.ts';
import { checkChannels, FOOD, openWithoutScripts, publishByThree, textOf, untilPublic } from './guide-job.ts';
import { filterBySituation, findBySearch, findNearestHall } from './guide-readers.ts';
import { sidewaysScroll } from './pages/axe.ts';
import { GuideDesk } from './pages/guide-desk.ts';
import { GuideEditor } from './pages/guide-editor.ts';
import { GuideReader } from './pages/guide-reader.ts';
import { People } from './pages/people.ts';
import { keepPictures } from './pages/pictures.ts';
import { seen, wordsOf } from './pages/seen.ts';

let browser: Browser;
let city: RunningCity;
let people: People;
beforeAll(async () => {
  [browser, city] = await Promise.all([launchBrowser(), startCity()]);
  people = new People(browser, city.url);
});
afterEach(({ task }) => keepPictures(people, task));
afterAll(async () => {
  await people?.close();
  await browser?.close();
  await city?.stop();
});

const plan = '经营场所设备布局与操作流程平面图';

describe('the next version of a guide, from its draft to every channel', () => {
  test('the department gives its old draft up and begins anew', async () => {
    const editor = new GuideEditor(await people.as(FOOD.author));
    await editor.openDraftOf(FOOD.code);
    expect(await editor.meter()).toBe('13 / 14');
    expect(await editor.act('送审').isDisabled()).toBe(true);
    await editor.perform('放弃', { title: '放弃这份修订稿', confirm: '放弃修订', state: '已放弃 第 2 版' });
    await editor.revise(FOOD.code);
    expect(await editor.state()).toBe('草稿 第 2 版');
    expect(await editor.changes()).toEqual([]);
  });

  test('a catch-all material is quoted as it was typed, with its article and a text to take over', async () => {
    const editor = new GuideEditor(await people.as(FOOD.author));
    await editor.openMaterial(plan);
    await editor.materialName().fill(`${plan}等相关材料`);
    expect(await editor.findingWords('等相关材料')).toEqual({
      severity: '必须改',
      family: '兜底条款',
      article: '第十三条（二）推定',
      marked: '等相关材料',
      suggestion: plan,
    });
    expect(await editor.act('送审').isDisabled()).toBe(true);
    await seen(editor.page.getByText('改完 1 处才能送审'));
    await seen(editor.page.getByRole('tabpanel').locator('mark').getByText('等相关材料'));
    await editor.finding('等相关材料').getByRole('button', { name: '采用' }).click();
    expect(await editor.materialName().inputValue()).toBe(plan);
    await seen(editor.page.getByText('没有发现问题'));
  });

  test('the meter falls with a demanded element, and leads to it', async () => {
    const editor = new GuideEditor(await people.as(FOOD.author));
    await editor.section('投诉电话');
    const phone = editor.field('complaint.phone');
    const number = await phone.inputValue();
    await phone.fill('');
    await editor.waitForMeter('13 / 14');
    await editor.section('基本信息');
    await editor.page.locator('.meter').click();
    await expect.poll(() => phone.evaluate((field) => field === document.activeElement)).toBe(true);
    await phone.fill(number);
    await editor.waitForMeter('14 / 14');
  });

  test('a promise longer than the law allows is an error; a shorter one is a change in plain words', async () => {
    const editor = new GuideEditor(await people.as(FOOD.author));
    await editor.section('办理时限');
    const days = editor.page.getByRole('group', { name: '承诺办结时限' }).getByRole('spinbutton');
    await days.fill('12');
    const tooLong = editor.page.locator('li.card[data-rule]').filter({ hasText: '法定' });
    await seen(tooLong);
    expect(await wordsOf(tooLong.locator('.top b'))).toBe('必须改');
    expect(await editor.act('送审').isDisabled()).toBe(true);
    await days.fill('4');
    await seen(editor.page.getByText('没有发现问题'));
    await seen(editor.page.getByText('送审前先写为什么改'));
    await editor.reason('核查排班调整，承诺时限从5个工作日减到4个工作日');
    expect(await editor.changes()).toEqual(['承诺办结时限5 个工作日→改成4 个工作日']);
  });

  test('an element of the catalogue above cannot be typed into', async () => {
    const editor = new GuideEditor(await people.as(FOOD.author));
    await editor.section('基本信息');
    const name = editor.field('name');
    expect(await name.getAttribute('readonly')).not.toBeNull();
    await seen(editor.page.getByText('国家统一的要素，本级不能改').first());
  });

  test('three persons of two departments bring it to every channel at once', async () => {
    await publishByThree(people, 2);
    const { content } = await checkChannels(people, city.url, { version: 2 });
    expect(content.promisedLimit.amount).toBe(4);
  });

  test('the page reads on a phone without scripts, and so does its notice', async () => {
    const page = await openWithoutScripts(people, `/g/${FOOD.code}`);
    await seen(page.getByRole('heading', { level: 1, name: FOOD.name }));
    await seen(page.getByText('4 个工作日').first());
    await seen(page.getByText(plan).first());
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('link', { name: '告知单网页' }).click();
    await seen(page.getByText('一次性告知单').first());
    await seen(page.getByRole('heading', { level: 1, name: FOOD.name }));
    await page.context().close();
  });

  test('readers see in plain words what changed', async () => {
    const reader = await people.nobody();
    await reader.goto(`/portal/guides/${FOOD.code}/compare?from=1&to=2`);
    const change = reader.locator('li.change');
    await seen(change);
    expect(await wordsOf(change)).toBe('承诺几天办好改了更方便原来5 个工作日现在4 个工作日');
    await seen(reader.getByText('核查排班调整，承诺时限从5个工作日减到4个工作日'));
    await reader.context().close();
  });
});

describe('an item in force', () => {
  test('suspended, it says so on every channel within five seconds; resumed, it is open again', async () => {
    const reader = new GuideReader(await people.nobody());
    const desk = new GuideDesk(await people.as(FOOD.supervisor));
    const page = `${city.url}/g/${FOOD.code}`;
    await textOf(page);
    await desk.openItem(FOOD.code);
    const reason = '许可系统升级，三天内暂停收件';
    await desk.act('暂停办理', reason);
    expect(await untilPublic(page, reason, true)).toBeLessThan(5_000);
    expect(await textOf(`${page}/notice`)).toContain('暂停办理');
    expect(await textOf(`${city.url}/g/feed.atom`)).toContain(reason);
    await reader.open(FOOD.code);
    await seen(reader.page.getByRole('heading', { name: '这件事暂停办理' }));
    await seen(reader.page.getByText(reason));
    expect(await reader.page.getByRole('link', { name: '在线办理' }).count()).toBe(0);

    await desk.act('恢复办理', '许可系统升级完成，恢复收件');
    expect(await untilPublic(page, reason, false)).toBeLessThan(5_000);
    await reader.open(FOOD.code);
    expect(await reader.page.getByText('这件事暂停办理').count()).toBe(0);
    await reader.page.context().close();
  });

  test('rolled back, the earlier content is a new version with the hash it had', async () => {
    const desk = new GuideDesk(await people.as(FOOD.supervisor));
    await desk.openItem(FOOD.code);
    const before = await desk.versions();
    expect(before).toHaveLength(2);
    await desk.rollBackTo(1, '核查人员不足，退回原承诺时限');
    await expect.poll(() => desk.versions()).toHaveLength(3);
    const { content, contentHash } = await checkChannels(people, city.url, { version: 3 });
    expect(content.promisedLimit.amount).toBe(5);
    expect(await textOf(`${city.url}/g/${FOOD.code}/v/1`)).toContain(contentHash);
  });
});

test('a law that ends is work for every department whose guide cites it', async () => {
  const desk = new GuideDesk(await people.as(FOOD.citySupervisor));
  await desk.openBasis('《食品经营许可和备案管理办法》');
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const effect = await desk.recordAbolition({
    day,
    number: '总局令第 99 号（示例）',
    note: '由新的办法代替，条号都变了',
  });
  expect(effect).toMatch(/引用它的 9 份指南各有一条待办/);
  await seen(desk.page.getByText('已登记变动').first());
  const department = new GuideDesk(await people.as(FOOD.author));
  const task = await department.task(FOOD.name);
  expect(await wordsOf(task.first())).toContain('《食品经营许可和备案管理办法》');
  // No reason closes it: the guide has to be revised.
  expect(await wordsOf(task.first())).toContain('只能修订指南');
  expect(await task.first().getByRole('button').count()).toBe(0);
  await task.first().getByRole('link', { name: '去看事项' }).click();
  await seen(department.page.getByRole('heading', { level: 1, name: FOOD.name }));
});

test('a reader reports an error without signing in, and finds the answer by its number', async () => {
  const reader = new GuideReader(await people.nobody());
  await reader.open(FOOD.code);
  const text = '平面图要不要写面积，窗口说要，指南没有说 <b>急</b>';
  const number = await reader.report('申请材料', text);
  expect(number).not.toBe('');
  await reader.lookUp(number);
  await seen(reader.page.getByRole('heading', { name: '正在核对' }));
  const desk = new GuideDesk(await people.as(FOOD.author));
  const words = '您说得对，指南下一版会写明要标出各区域的面积。';
  expect(await desk.answerReport(number, { outcome: '指南有误，去更正', words })).toBe(text);
  await reader.lookUp(number);
  await seen(reader.page.getByRole('heading', { name: '已更正' }));
  await seen(reader.page.getByText(words));
  await seen(reader.page.getByText(text));
  await reader.page.context().close();
});

test('of a sheet the good rows become drafts and the bad ones come back with their reasons', async () => {
  const desk = new GuideDesk(await people.as(FOOD.author));
  await desk.page.goto('/guide-publishing/sheets');
  const csv = await desk.page.evaluate(async () => (await fetch('/guide-sheets/materials.csv')).text());
  const [heading = ''] = csv.split(/\r?\n/);
  const rows = csv.split(/\r?\n(?=\d)/).filter((row) => row.startsWith(FOOD.code));
  const good = rows.find((row) => row.includes(',m1,'))?.replace('签名即可,否', '核对后签名,否');
  const bad = rows.find((row) => row.includes(',m3,'))?.replace(',电子,必要,', ',电子,随便,');
  const sheet = [heading, good, bad, ''].join('\r\n');
  expect(sheet).toContain('核对后签名,否');
  expect(sheet).toContain('随便');
  expect(await desk.checkSheet('材料', sheet)).toContain('查了 2 行：1 行可以导入，1 行有问题');
  expect(await desk.badRows()).toEqual([expect.stringMatching(/^3材料必要性/)]);
  expect(await desk.applySheet()).toContain('2 行里，1 行已成为草稿，1 行退回');
  const editor = new GuideEditor(desk.page);
  await editor.openDraftOf(FOOD.code);
  expect(await editor.changes()).toEqual([expect.stringContaining('核对后签名')]);
});

describe('readers find', () => {
  test('guides by two characters, by pinyin initials and by a facet', () => findBySearch(people));
  test('their own materials by answering questions; the address keeps the answers', () => filterBySituation(people));
  test('the hall of their own township first, then the county, then the city', () => findNearestHall(people));
});

test('no page complained', () => {
  expect(people.complaints).toEqual([]);
});
