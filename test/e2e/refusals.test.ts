import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pdfSaying } from '../fixtures/pdf.ts';
import { PASSWORD, PEOPLE } from '../fixtures/people.ts';
import { RESTAURANT, SMALL_RESTAURANT } from '../fixtures/restaurant.ts';
import { valuesFor } from '../fixtures/steps/applications.ts';
import { launchBrowser } from './browser.ts';
import { type RunningCity, startCity } from './city/start-city.ts';
import { versionOf } from './designer-operations.ts';
import { ApplicantPages } from './pages/applicant.ts';
import { CaseDesk } from './pages/case-desk.ts';
import { People } from './pages/people.ts';
import { keepPictures } from './pages/pictures.ts';
import { seen } from './pages/seen.ts';
import { run } from './registered.ts';

let browser: Browser;
let city: RunningCity;
let people: People;
let page: Page;
let applicant: ApplicantPages;
let content: Awaited<ReturnType<typeof versionOf>>['content'];
beforeAll(async () => {
  [browser, city] = await Promise.all([launchBrowser(), startCity()]);
  people = new People(browser, city.url);
  const lead = await people.as(PEOPLE.lead);
  type List = { workBundles: { nodes: { name: string; published: { id: string } | null }[] } };
  const { workBundles } = await run<List>(lead, 'bundled-processing.BundleList');
  const id = workBundles.nodes.find(({ name }) => name === RESTAURANT)?.published?.id ?? '';
  ({ content } = await versionOf(lead, id));
  page = await people.as(PEOPLE.applicant);
  applicant = new ApplicantPages(page);
});
afterEach(({ task }) => keepPictures(people, task));
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

test('a missing answer is asked for in words, beside the question and on top', async () => {
  await applicant.openBundle(RESTAURANT);
  await applicant.start();
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await seen(page.getByText('请选一个：已经领到营业执照了吗').first());
  expect(await page.evaluate(() => document.activeElement?.closest('[role=alert]') !== null)).toBe(true);
});

test('answers that end the application say why and who helps', async () => {
  await page.getByRole('radio', { name: '否', exact: true }).check();
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await seen(page.getByRole('heading', { level: 1, name: '这种情形不能在这里一起办' }));
  await seen(page.getByText('还没有营业执照').first());
  await page.getByRole('link', { name: /更改/ }).first().click();
  await applicant.answer(content, SMALL_RESTAURANT);
  await seen(page.getByRole('heading', { level: 1, name: /您要办 1 件事/ }));
});

test('an ID number with a wrong check digit is refused as it is typed, and nothing is lost', async () => {
  await page.getByRole('button', { name: '开始填表' }).click();
  await page.getByRole('link', { name: '法定代表人或投资人', exact: true }).click();
  const field = page.getByLabel('法定代表人公民身份号码', { exact: true });
  await field.fill('450802197706239981');
  await field.blur();
  await seen(page.getByText('校验不对，可能有一位填错了').first());
  await page.getByRole('link', { name: '先填到这里，回到清单' }).click();
  await page.getByRole('link', { name: '法定代表人或投资人', exact: true }).click();
  expect(await field.inputValue()).toBe('450802197706239981');
  await field.fill('450802197706239980');
  await page.getByText('校验不对，可能有一位填错了').first().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '先填到这里，回到清单' }).click();
});

test('a draft survives a closed tab', async () => {
  await seen(page.getByText(/草稿已保存/));
  const context = page.context();
  await page.close();
  page = await context.newPage();
  applicant = new ApplicantPages(page);
  await page.goto('/portal/cases');
  await page
    .getByRole('link', { name: /接着填/ })
    .first()
    .click();
  await applicant.goTo('填一张表');
  await page.getByRole('link', { name: '法定代表人或投资人', exact: true }).click();
  expect(await page.getByLabel('法定代表人公民身份号码', { exact: true }).inputValue()).toBe('450802197706239980');
});

test('a file of a refused type is refused with what it is; a right one follows', async () => {
  await applicant.goTo('传材料');
  const row = page.locator('li.row').filter({ hasText: '店面平面图' });
  const program = { name: '平面图.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`MZ${'\0'.repeat(400)}`) };
  await row.locator('input[type=file]').setInputFiles(program);
  await seen(row.getByRole('alert').filter({ hasText: /不能收/ }));
  const plan = { name: '平面图.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfSaying('plan')) };
  await row.locator('input[type=file]').setInputFiles(plan);
  await seen(row.getByRole('link', { name: '平面图.pdf' }));
});

test('a session that ends in mid-form asks for the sign-in over the page; what was typed stays', async () => {
  await applicant.goTo('填一张表');
  await page.getByRole('link', { name: '经营场所', exact: true }).click();
  const values = valuesFor(content, SMALL_RESTAURANT);
  await page.getByLabel('经营场所地址').fill(String(values['premise:premise.address']));
  await page.context().clearCookies();
  await page.getByLabel('所在楼层').fill('一层');
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await seen(dialog);
  await dialog.getByLabel('账号', { exact: true }).fill(PEOPLE.applicant);
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('所在楼层').inputValue()).toBe('一层');
  await seen(page.getByText(/草稿已保存/));
});

test("another department's case is answered as if it did not exist", async () => {
  const stranger = await people.as('gg0021');
  await stranger.goto('/bundled-processing/cases/01900000-0000-7000-8000-000000000000');
  await seen(stranger.getByText('没有这个办件'));
  const desk = new CaseDesk(stranger);
  expect(await desk.lists('待审查', 'GG')).toBe(false);
  const other = await people.as(PEOPLE.otherApplicant);
  await other.goto('/portal/cases/01900000-0000-7000-8000-000000000000');
  await seen(other.getByText('没有找到这件办件'));
});

test('staff do not open pages their role does not reach', async () => {
  const courier = await people.as(PEOPLE.courier);
  await courier.goto('/bundled-processing/work');
  await seen(courier.getByRole('heading', { name: '这一页您打不开' }));
});
