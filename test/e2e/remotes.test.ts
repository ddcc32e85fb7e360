import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../fixtures/people.ts';
import { RESTAURANT } from '../fixtures/restaurant.ts';
import { launchBrowser } from './browser.ts';
import { type RunningCity, startCity } from './city/start-city.ts';
import { People, signIn } from './pages/people.ts';
import { seen } from './pages/seen.ts';

let browser: Browser;
let city: RunningCity;
let people: People;
beforeAll(async () => {
  [browser, city] = await Promise.all([launchBrowser(), startCity()]);
  people = new People(browser, city.url);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

const remote = /\/remotes\/bundled-processing\//;

/** The other applications, and the shell's own frame, are as good as new. */
async function othersWork(page: Page): Promise<void> {
  await page.goto('/guide-publishing');
  await seen(page.getByRole('heading', { level: 1 }));
  await page.goto('/portal');
  await seen(page.getByRole('link', { name: RESTAURANT, exact: true }).first());
}

test('a remote that fails is a card inside the shell; the others work, and a retry brings it back', async () => {
  const page = await people.nobody();
  await page.route(remote, (route) => route.abort());
  await signIn(page, PEOPLE.lead);
  await page.goto('/bundled-processing');
  await seen(page.getByText('一件事和办件暂时打不开').first());
  await othersWork(page);
  await page.goto('/bundled-processing');
  await seen(page.getByText('一件事和办件暂时打不开').first());
  await page.unroute(remote);
  await page.getByRole('button', { name: '重试' }).first().click();
  await seen(page.getByRole('link', { name: RESTAURANT, exact: true }));
});

test('a remote that hangs is given up after eight seconds; nothing else waits for it', async () => {
  const page = await people.nobody();
  await page.route(remote, () => undefined);
  await signIn(page, PEOPLE.lead);
  const start = Date.now();
  await page.goto('/bundled-processing', { waitUntil: 'commit' });
  await seen(page.getByText('一件事和办件暂时打不开').first());
  expect(Date.now() - start).toBeLessThan(15_000);
  await othersWork(page);
});

test('a file of a remote that does not exist is a 404, never the page', async () => {
  const { status, headers } = await fetch(`${city.url}/remotes/portal/assets/nothing-like-this.js`);
  expect(status).toBe(404);
  expect(headers.get('content-type')).not.toContain('text/html');
});
