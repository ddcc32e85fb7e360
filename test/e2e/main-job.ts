import { type Answers, type BundleContent, type BundleMember, formFor, mergeForm } from '@onewindow/process-forms';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pdfSaying, wordsOfPdf } from '../fixtures/pdf.ts';
import { deskOf, PEOPLE } from '../fixtures/people.ts';
import { fillForm } from '../fixtures/record.ts';
import { domesticNumber, s10Number } from '../fixtures/waybills.ts';
import { ApplicantPages } from './pages/applicant.ts';
import { CaseDesk } from './pages/case-desk.ts';
import { CourierPages } from './pages/courier.ts';
import type { People } from './pages/people.ts';
import { seen } from './pages/seen.ts';
import { run } from './registered.ts';

export interface Application {
  readonly bundle: string;
  readonly content: BundleContent;
  readonly answers: Answers;
}

/** A case on its way through the city. */
export interface SubmittedCase {
  readonly id: string;
  readonly number: string;
  readonly page: Page;
}

const layout = { name: '店面平面图.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfSaying('Shop layout')) };

/** Step 2: answers, sees what follows, fills the one form, hands in, chooses the courier, submits once. */
export async function apply(people: People, { bundle, content, answers }: Application): Promise<SubmittedCase> {
  const page = await people.as(PEOPLE.applicant);
  const applicant = new ApplicantPages(page);
  // Who comes back goes on where the draft ends.
  if (!(await applicant.hasAnswered())) {
    await applicant.openBundle(bundle);
    await applicant.start();
    await applicant.answer(content, answers);
  }
  const form = formFor(content, answers);
  await applicant.fillForm(content, answers, fillForm(form));
  expect(form.fieldTotal).toBeGreaterThanOrEqual(
    mergeForm(
      content,
      content.members.map(({ id }) => id),
    ).fields.length,
  );
  await applicant.handIn(layout);
  await applicant.chooseCourier('中山路 8 号示例小区 2 栋 301');
  const before = await caseCount(page);
  const { caseId, number } = await applicant.submit();
  expect(await caseCount(page), 'two presses make one case').toBe(before + 1);
  expect(number).toMatch(/^GG\d{13}$/);
  return { id: caseId, number, page };
}

async function caseCount(page: Page): Promise<number> {
  const { myCases } = await run<{ myCases: { nodes: object[] } }>(page, 'portal.MyCases');
  return myCases.nodes.length;
}

/** Step 3: the one window sees it with its clock, and accepts for every department. */
export async function accept(people: People, { number }: SubmittedCase): Promise<void> {
  const desk = new CaseDesk(await people.as(PEOPLE.clerk));
  expect(await desk.row('待受理', number)).toMatch(/剩|还|天|日/);
  await desk.openCase('待受理', number);
  expect(await desk.accept()).toContain('已受理');
}

/** Step 4: reviewer and approver of the member's department, two persons, each from the own work list. */
export async function decide(people: People, caseNumber: string, member: BundleMember): Promise<void> {
  const department = deskOf(member.organization.id);
  const reviewer = new CaseDesk(await people.as(department.reviewer));
  await reviewer.openCase('待审查', caseNumber, member.name);
  expect(await reviewer.review('材料齐全，符合条件')).toContain('等待核准');
  const approver = new CaseDesk(await people.as(department.approver));
  await approver.openCase('待核准', caseNumber, member.name);
  expect(await approver.grant()).toContain('已准予');
}

/** Step 5: hand-out window, courier with wrong and right numbers, the door. */
export async function deliver(people: People, { number }: SubmittedCase, sheets = 5): Promise<void> {
  const window = new CaseDesk(await people.as(PEOPLE.handOut));
  await window.openCase('待出件', number);
  expect(await window.dispatch('贵港示例邮政速递有限公司', sheets)).toContain('已交寄');

  const courier = new CourierPages(await people.as(PEOPLE.courier));
  const masked = await courier.openNewest();
  expect(masked).toContain('刘*仪');
  expect(masked).toContain('138****0054');
  expect(masked).not.toContain('301');
  await courier.pickUp('SF1234567890123', sheets, /不是本单位的单号/);
  await courier.pickUp(s10Number(1), sheets, /校验位不对，应为 \d/);
  await courier.pickUp(domesticNumber(), sheets, /已揽收/);
  await seen(courier.page.getByText('刘凤仪').first());
  await courier.deliver();
  await seen(courier.page.getByText('收件人信息重新遮盖'));
}

/** Step 5: every paper can be downloaded, is a PDF and marked 未签章. */
export async function checkPapers(page: Page, count: number): Promise<void> {
  const papers = page.getByRole('region', { name: '文书' });
  const links = papers.getByRole('link', { name: /^下载/ });
  await expect.poll(() => links.count(), { timeout: 20_000 }).toBe(count);
  expect(await papers.getByText('未签章').count()).toBe(count);
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const words = await wordsOfPdf(new Uint8Array(Buffer.concat(chunks)));
    expect(words).toContain('未签章');
    expect(words).toContain('刘凤仪');
  }
}
