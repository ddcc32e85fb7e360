import { createHash } from 'node:crypto';
import type { GuideContent } from '@onewindow/guide-lint';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../fixtures/eventually.ts';
import { wordsOfPdf } from '../fixtures/pdf.ts';
import { readQrSvg } from '../fixtures/qr.ts';
import { GuideDesk } from './pages/guide-desk.ts';
import { GuideEditor } from './pages/guide-editor.ts';
import { GuideReader } from './pages/guide-reader.ts';
import { type People, SIZES } from './pages/people.ts';
import { seen } from './pages/seen.ts';

/** 食品经营许可新办（餐饮服务） of 港北区, and who works on its guide. */
export const FOOD = {
  code: '11450802MB0F10018Y400013102400001',
  name: '食品经营许可新办',
  author: 'gg0015',
  secondPerson: 'gg0016',
  supervisor: 'gg0048',
  citySupervisor: 'gg0047',
} as const;

/** What `/g/<code>.json` gives to other systems. */
export interface GuideJson {
  readonly content: GuideContent;
  readonly contentHash: string;
  readonly version: number;
  readonly status: string;
}

/** Most bytes of a guide's page with its style. */
const PAGE_LIMIT = 30 * 1024;

/** Department, second person and supervising department: the draft is in force today. */
export async function publishByThree(people: People, number: number): Promise<void> {
  const author = new GuideEditor(await people.as(FOOD.author));
  await author.saved();
  await author.perform('送审', { title: '送部门内审', confirm: '送审', state: `部门内审 第 ${number} 版` });
  expect(await author.act('同意').count(), 'who wrote it does not review it').toBe(0);
  await seen(author.page.getByText('这一步要换一位'));

  const second = new GuideEditor(await people.as(FOOD.secondPerson));
  await second.openWaiting(FOOD.name);
  const review = { title: '同意，送监管部门', confirm: '同意', state: `监管部门审核 第 ${number} 版` };
  await second.perform('同意', review);
  expect(await second.act('批准').count(), 'the department does not approve for its supervisor').toBe(0);

  const supervisor = new GuideEditor(await people.as(FOOD.supervisor));
  await supervisor.openWaiting(FOOD.name);
  const approval = { title: '批准并定生效日', confirm: '批准', state: `已公布 第 ${number} 版` };
  await supervisor.perform('批准', approval);
  await seen(supervisor.page.getByText(`对外是第 ${number} 版`));
}

/** Every channel shows this version now, with one hash; answers what other systems read. */
export async function checkChannels(people: People, url: string, expected: { version: number }): Promise<GuideJson> {
  const page = `${url}/g/${FOOD.code}`;
  const json = (await (await fetch(`${page}.json`)).json()) as GuideJson;
  expect(json).toMatchObject({ ...expected, status: 'IN_FORCE' });
  expect(hashOf(json.content), 'the hash is that of the content').toBe(json.contentHash);

  const html = await textOf(page);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(PAGE_LIMIT);
  expect(html).toContain(json.contentHash);
  expect(html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')).not.toContain('<script');
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as object;
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    identifier: FOOD.code,
    name: FOOD.name,
    provider: { '@type': 'GovernmentOrganization', name: json.content.organization.name },
  });
  expect(readQrSvg(/<svg.*?<\/svg>/s.exec(html)?.[0] ?? '')).toBe(page);
  expect(readQrSvg(await textOf(`${page}/qr.svg`))).toBe(page);

  expect(await textOf(`${page}/notice`)).toContain(json.contentHash);
  const paper = await fetch(`${page}/notice.pdf`);
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  const words = (await wordsOfPdf(new Uint8Array(await paper.arrayBuffer()))).replaceAll(/\s/g, '');
  for (const text of [FOOD.name, json.contentHash, `${json.content.promisedLimit.amount}个工作日`])
    expect(words).toContain(text);
  const entry = (await textOf(`${url}/g/feed.atom`)).split('<entry>').find((each) => each.includes(`${FOOD.code}#v`));
  expect(entry).toContain(`#v${expected.version}<`);
  expect(entry).toContain(json.contentHash);

  const desk = new GuideDesk(await people.as(FOOD.author));
  await desk.openItem(FOOD.code);
  expect(await desk.hash()).toBe(json.contentHash);
  const reader = new GuideReader(await people.nobody());
  await reader.open(FOOD.code);
  await seen(reader.page.getByText(`第 ${expected.version} 版`).first());
  await reader.page.getByText(/^历次版本/).click();
  await seen(reader.page.getByText(json.contentHash).first());
  await reader.page.context().close();
  return json;
}

/** The page as a browser without scripts shows it on a phone. */
export async function openWithoutScripts(people: People, address: string): Promise<Page> {
  const page = await people.nobody(SIZES.phone, 'no scripts', { javaScriptEnabled: false });
  await page.goto(address);
  return page;
}

/** Waits until a public address says (or no longer says) these words; answers the milliseconds it took. */
export async function untilPublic(address: string, words: string, isThere: boolean): Promise<number> {
  const start = Date.now();
  const what = `${words} ${isThere ? 'on' : 'gone from'} ${address}`;
  await eventually(what, async () => (await textOf(address)).includes(words) === isThere, { patienceMs: 20_000 });
  return Date.now() - start;
}

export async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** SHA-256 over JSON with sorted keys and no spaces, written apart from the product's. */
function hashOf(content: unknown): string {
  const sorted = JSON.stringify(content, (_, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return createHash('sha256').update(sorted).digest('hex');
}
