import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE } from '../fixtures/people.ts';
import { launchBrowser } from './browser.ts';
import { type RunningCity, startCity } from './city/start-city.ts';
import { sidewaysScroll, takePicture, violationsOf } from './pages/axe.ts';
import { People, SIZES } from './pages/people.ts';
import { seen } from './pages/seen.ts';
import { type PreparedCity, prepareCity } from './prepared-city.ts';

/** Address of a page; with whom it is looked at; null: nobody signed in. */
type PageUnderTest = readonly [name: string, login: string | null, address: (city: PreparedCity) => string];

const applying = (step: string): PageUnderTest => [
  `apply ${step}`,
  PEOPLE.applicant,
  ({ bundleId }) => `/portal/bundles/${bundleId}/apply?step=${step}`,
];
const portal: readonly PageUnderTest[] = [
  ['portal home', null, () => '/portal'],
  ['portal home of an applicant', PEOPLE.applicant, () => '/portal'],
  ['bundle guide', null, ({ bundleId }) => `/portal/bundles/${bundleId}`],
  ...['questions&q=area', 'questions&q=foodItems', 'result', 'form', 'form&section=1', 'form&section=4'].map(applying),
  ...['materials', 'delivery', 'check'].map(applying),
  ['my cases', PEOPLE.applicant, () => '/portal/cases'],
  ['case under way', PEOPLE.applicant, ({ acceptedCase }) => `/portal/cases/${acceptedCase.id}`],
  ['case with papers', PEOPLE.applicant, ({ handedOverCase }) => `/portal/cases/${handedOverCase}`],
  ['nothing here', null, () => '/portal/cases/none/of/this'],
  ['sign in', null, () => '/sign-in'],
];
const guides: readonly PageUnderTest[] = [
  ['guide search', null, () => '/portal/guides'],
  ['guide search narrowed', null, () => '/portal/guides?q=sp&online=WHOLLY'],
  ['guide search without results', null, () => '/portal/guides?q=zzzz'],
  ['guide', null, ({ guides: { code } }) => `/portal/guides/${code}`],
  ['guide with questions', null, ({ guides }) => `/portal/guides/${guides.askingCode}`],
  ['guide out of service', null, ({ guides }) => `/portal/guides/${guides.suspendedCode}`],
  ['versions compared', null, ({ guides: { code } }) => `/portal/guides/${code}/compare?from=1&to=2`],
  ['guide report', null, ({ guides }) => `/portal/guide-reports/${guides.reportNumber}`],
  ['guide report that is not there', null, () => '/portal/guide-reports/JC0'],
  ['guide that is not there', null, () => '/portal/guides/none'],
  ['public guide', null, ({ guides: { code } }) => `/g/${code}`],
  ['public guide out of service', null, ({ guides }) => `/g/${guides.suspendedCode}`],
  ['public guide, old version', null, ({ guides: { code } }) => `/g/${code}/v/1`],
  ['public notice', null, ({ guides: { code } }) => `/g/${code}/notice`],
];
const publishing: readonly PageUnderTest[] = [
  ['items', 'gg0017', () => '/guide-publishing'],
  ['items of the city', PEOPLE.supervisor, () => '/guide-publishing?view=all'],
  ['item', PEOPLE.supervisor, ({ guides: { code } }) => `/guide-publishing/items/${code}`],
  ['item out of service', PEOPLE.citySupervisor, ({ guides }) => `/guide-publishing/items/${guides.suspendedCode}`],
  ['item with a revision', PEOPLE.lead, ({ guides }) => `/guide-publishing/items/${guides.draftCode}`],
  ['revisions', PEOPLE.lead, () => '/guide-publishing/revisions?view=MINE'],
  ['revisions to approve', PEOPLE.supervisor, () => '/guide-publishing/revisions?view=FOR_ME'],
  ['revisions scheduled', PEOPLE.lead, () => '/guide-publishing/revisions?view=SCHEDULED'],
  ['guide editor', PEOPLE.lead, ({ guides }) => `/guide-publishing/revisions/${guides.draftId}`],
  ['guide editor, read', PEOPLE.supervisor, ({ guides }) => `/guide-publishing/revisions/${guides.draftId}`],
  ['guide tasks', PEOPLE.lead, () => '/guide-publishing/tasks'],
  ['guide tasks closed', PEOPLE.lead, () => '/guide-publishing/tasks?view=closed'],
  ['error reports', PEOPLE.otherReviewer, () => '/guide-publishing/reports'],
  ['error reports answered', PEOPLE.otherReviewer, () => '/guide-publishing/reports?state=CORRECTED'],
  ...['compare', 'POWER', 'PUBLIC_SERVICE'].map(
    (view): PageUnderTest => [
      `lists ${view}`,
      PEOPLE.citySupervisor,
      () => `/guide-publishing/lists${view === 'compare' ? '' : `?view=${view}`}`,
    ],
  ),
  ['legal bases', PEOPLE.citySupervisor, () => '/guide-publishing/bases'],
  ['legal basis', PEOPLE.citySupervisor, ({ guides }) => `/guide-publishing/bases/${guides.basisId}`],
  ...['documents', 'directory', 'codes', 'circular'].map(
    (view): PageUnderTest => [
      `registers ${view}`,
      PEOPLE.citySupervisor,
      () => `/guide-publishing/registers${view === 'documents' ? '' : `?view=${view}`}`,
    ],
  ),
  ['sheets', PEOPLE.lead, () => '/guide-publishing/sheets'],
  ['acceptance handbook', PEOPLE.lead, () => '/guide-publishing/handbook'],
];
const designer = (step: string): PageUnderTest => [
  `designer ${step}`,
  PEOPLE.lead,
  ({ bundleId }) => `/bundled-processing/bundles/${bundleId}?step=${step}`,
];
const office: readonly PageUnderTest[] = [
  ['bundle list', PEOPLE.lead, () => '/bundled-processing'],
  ...['members', 'questions', 'form', 'materials', 'limits', 'consent', 'publish'].map(designer),
  ['work list of the window', PEOPLE.clerk, () => '/bundled-processing/work?stage=TO_ACCEPT'],
  ['work list of a reviewer', 'gg0017', () => '/bundled-processing/work?stage=TO_REVIEW'],
  ['case of the window', PEOPLE.clerk, ({ submittedCase }) => `/bundled-processing/cases/${submittedCase.id}`],
  ['bundle case under way', PEOPLE.clerk, ({ acceptedCase }) => `/bundled-processing/cases/${acceptedCase.id}`],
  ['member case', 'gg0015', ({ acceptedCase }) => `/bundled-processing/cases/${acceptedCase.memberId}`],
  ['shipments', PEOPLE.courier, () => '/courier-delivery'],
  ['shipment', PEOPLE.courier, ({ shipmentId }) => `/courier-delivery/shipments/${shipmentId}`],
  ['alerts', PEOPLE.supervisor, () => '/supervision'],
  ['organizations', PEOPLE.administrator, () => '/system-administration'],
];

let browser: Browser;
let city: RunningCity;
let people: People;
let prepared: PreparedCity;
let visitor: Page;
beforeAll(async () => {
  [browser, city] = await Promise.all([launchBrowser(), startCity({ env: { GRAPHQL_OPERATIONS: 'any' } })]);
  people = new People(browser, city.url);
  prepared = await prepareCity(city.url);
  visitor = await people.nobody();
});
afterAll(async () => {
  await people?.close();
  await browser?.close();
  await city?.stop();
});

describe.each(Object.entries(SIZES))('%s', (size, viewport) => {
  test.each([...portal, ...guides, ...office, ...publishing])('%s', async (name, login, address) => {
    const page = login === null ? visitor : await people.as(login);
    await page.setViewportSize(viewport);
    await page.goto(address(prepared));
    await settled(page);
    expect(new URL(page.url()).search).toContain(new URL(address(prepared), city.url).search);
    await takePicture(page, `${size} ${name}`);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});

test("another department's case is answered as if it did not exist, and so is another person's", async () => {
  const stranger = await people.as('gg0021');
  await stranger.goto(`/bundled-processing/cases/${prepared.submittedCase.id}`);
  await seen(stranger.getByText('没有这个办件'));
  const applicant = await people.as(PEOPLE.otherApplicant);
  await applicant.goto(`/portal/cases/${prepared.submittedCase.id}`);
  await seen(applicant.getByText('没有找到这件办件'));
});

test('the work list and a case can be worked by keyboard alone', async () => {
  const page = await people.as(PEOPLE.clerk);
  await page.setViewportSize(SIZES.desktop);
  await page.goto('/bundled-processing/work?stage=TO_ACCEPT');
  await seen(page.getByRole('row').filter({ hasText: prepared.submittedCase.number }));
  await page.keyboard.press('Tab');
  expect(await focusedWords(page)).toBe('跳到正文');
  await page.keyboard.press('j');
  expect(await focusedWords(page)).toBe(prepared.submittedCase.number);
  await page.keyboard.press('Enter');
  await seen(page.locator('footer.bar'));
  for (let steps = 0; steps < 80 && (await focusedWords(page)) !== '受理'; steps++) await page.keyboard.press('Tab');
  expect(await focusedWords(page)).toBe('受理');
  await page.keyboard.press('Enter');
  await seen(page.getByRole('dialog', { name: '受理' }));
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await focusedWords(page)).toBe('受理');
});

function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

/** Waits until the page shows its heading and has nothing more on its way. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('[role=status]')?.textContent?.includes('正在'), undefined, {
    timeout: 10_000,
  });
  await page.waitForTimeout(150);
}
