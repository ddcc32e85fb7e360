import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { seedOfRun } from '../fixtures/dice.ts';
import { makeUpBundle } from '../fixtures/made-up-bundle.ts';
import { PEOPLE } from '../fixtures/people.ts';
import {
  BRIGHT_KITCHEN,
  DECIDED_MEMBERS,
  LARGE_RESTAURANT,
  LARGE_RESTAURANT_MATERIALS,
  LARGE_RESTAURANT_MEMBERS,
  RESTAURANT,
} from '../fixtures/restaurant.ts';
import { launchBrowser } from './browser.ts';
import { type RunningCity, startCity } from './city/start-city.ts';
import { designBundle, findItems, publishBundle, versionOf } from './designer-operations.ts';
import { accept, apply, checkPapers, decide, deliver } from './main-job.ts';
import { ApplicantPages } from './pages/applicant.ts';
import { CaseDesk } from './pages/case-desk.ts';
import { DesignerPages } from './pages/lead-department.ts';
import { People } from './pages/people.ts';
import { keepPictures } from './pages/pictures.ts';
import { seen } from './pages/seen.ts';
import { run } from './registered.ts';

const services = 10;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(['standalone', 'distributed'] as const)('the main job, %s', (mode) => {
  let city: RunningCity;
  let people: People;
  beforeAll(async () => {
    city = await startCity({ mode });
    people = new People(browser, city.url);
  });
  afterEach(({ task }) => keepPictures(people, task));
  afterAll(async () => {
    await people?.close();
    await city?.stop();
  });

  if (mode === 'distributed') {
    test('every service and the gateway is a process of its own', () => {
      expect(city.rooms.size).toBe(services + 1);
      const pids = [...city.rooms.values(), city.pid];
      expect(new Set(pids).size).toBe(services + 2);
      for (const pid of pids) expect(() => process.kill(pid, 0)).not.toThrow();
    });
  }

  test('1: the lead changes one thing, the co-departments consent, version 2 is in force', async () => {
    const lead = new DesignerPages(await people.as(PEOPLE.lead));
    await lead.open(RESTAURANT);
    const outline = await lead.outline();
    expect(outline.map(({ name }) => name)).toEqual(expect.arrayContaining([...LARGE_RESTAURANT_MEMBERS]));
    expect(outline.find(({ name }) => name === BRIGHT_KITCHEN)?.waitsFor).toContain('食品经营许可新办');
    await lead.graphShows(['营业执照信息核验', '户外招牌设施设置']);
    expect(await lead.station('情形问题')).toContain('要装户外招牌吗');
    expect(await lead.station('合并表单')).toMatch(/158 → 54/);
    expect(await lead.station('合并材料')).toContain('店面平面图');
    expect(await lead.station('时限')).toContain('总时限');
    await lead.changeIntro('在港北区开餐饮店，一次申请，一次踏勘，最快当天有结果。');
    await lead.requestConsent();
    for (const login of ['gg0017', 'gg0019', 'gg0021']) {
      const co = new DesignerPages(await people.as(login));
      await co.open(RESTAURANT);
      await co.sign();
    }
    await lead.open(RESTAURANT);
    await lead.publish(2);
  });

  test('2–6: apply, accept, decide by two persons, deliver; the ledger holds', async () => {
    const lead = await people.as(PEOPLE.lead);
    const { workBundles } = await run<{ workBundles: { nodes: { name: string; published: { id: string } }[] } }>(
      lead,
      'bundled-processing.BundleList',
    );
    const published = workBundles.nodes.find(({ name }) => name === RESTAURANT)?.published.id ?? '';
    const { content, number } = await versionOf(lead, published);
    expect(number).toBe(2);

    const page = await people.as(PEOPLE.applicant);
    const applicant = new ApplicantPages(page);
    await applicant.openBundle(RESTAURANT);
    await seen(page.getByText('最快当天有结果'));
    await applicant.start();
    await applicant.answer(content, LARGE_RESTAURANT);
    const result = await applicant.result();
    expect(result.title).toBe('您要办 4 件事，一共 4 个工作日');
    for (const name of LARGE_RESTAURANT_MEMBERS) expect(result.members.join(' ')).toContain(name);
    const uploads = result.materials.filter(({ task }) => task.includes('上传'));
    expect(uploads).toHaveLength(LARGE_RESTAURANT_MATERIALS.upload.length);
    expect(result.materials.find(({ name }) => name === '居民身份证')).toMatchObject({ struckOut: true });
    expect(result.materials.find(({ name }) => name === '居民身份证')?.task).toContain('确认');

    const submitted = await apply(people, { bundle: RESTAURANT, content, answers: LARGE_RESTAURANT });
    await accept(people, submitted);
    const desk = new CaseDesk(await people.as(PEOPLE.clerk));
    const waiting = (await desk.lanes()).find(({ name }) => name === BRIGHT_KITCHEN);
    expect(waiting).toMatchObject({ state: expect.stringContaining('等'), started: '未开始' });

    await page.goto(`/portal/cases/${submitted.id}`);
    await seen(page.getByText('有进展自动更新'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(2_500);
    expect(asked, 'an idle page asks nothing: it is told').toEqual([]);
    const members = content.members.filter(({ name }) => (DECIDED_MEMBERS as readonly string[]).includes(name));
    for (const member of members) await decide(people, submitted.number, member);
    // Nobody reloads the applicant's page: it changes by itself.
    await seen(page.getByRole('region', { name: '办理经过' }).getByText('准予许可').first());
    await seen(page.getByText('等待发证').first());
    await checkPapers(page, 2 + members.length);
    await deliver(people, submitted);
    await seen(page.getByText('已送达').first());

    await desk.goToCase(submitted.id);
    expect(await desk.checkLedger()).toMatch(/记录链完整，核对了 \d+ 条/);
  });

  const seed = seedOfRun();
  test(`and again for a bundle made up just now (seed ${seed})`, async () => {
    const lead = await people.as(PEOPLE.lead);
    await lead.goto('/bundled-processing');
    const plan = makeUpBundle(seed, await findItems(lead));
    const { content } = await publishBundle(people, lead, await designBundle(lead, plan));
    const submitted = await apply(people, { bundle: plan.name, content, answers: plan.answers });
    await accept(people, submitted);
    const order = ['Top', 'Left', 'Right', 'Bottom', 'Extra0', 'Extra1'];
    const decided = content.members
      .filter(({ id, kind }) => kind === 'item' && plan.present.some((member) => member.id === id))
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    for (const member of decided) await decide(people, submitted.number, member);
    const page = await people.as(PEOPLE.applicant);
    await page.goto(`/portal/cases/${submitted.id}`);
    await checkPapers(page, 2 + decided.length);
    await deliver(people, submitted);
    await seen(page.getByText('已送达').first());
  });

  test('no page complained', () => {
    expect(people.complaints).toEqual([]);
  });
});
