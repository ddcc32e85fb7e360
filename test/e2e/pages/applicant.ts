import type { Answers, BundleContent, MergedForm } from '@onewindow/process-forms';
import { formFor, visibleQuestions } from '@onewindow/process-forms';
import type { Page } from 'playwright-core';
import { fillSection } from './merged-form.ts';
import { seen, wordsOf } from './seen.ts';

/** What the page of the result says about a set of answers. */
export interface ResultWords {
  readonly title: string;
  readonly members: string[];
  readonly materials: { name: string; struckOut: boolean; task: string }[];
}

/** The portal, as an applicant uses it. */
export class ApplicantPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openBundle(name: string): Promise<void> {
    await this.page.goto('/portal');
    await this.page.getByRole('link', { name, exact: true }).first().click();
    await seen(this.page.getByRole('heading', { level: 1, name }));
  }

  async start(): Promise<void> {
    await this.page.getByRole('link', { name: '在线办理' }).click();
    await seen(this.page.getByRole('navigation', { name: '申请的步骤' }));
  }

  /** Answers question by question, as the page asks them. */
  async answer(content: BundleContent, answers: Answers): Promise<void> {
    for (const question of visibleQuestions(content, answers)) {
      await seen(this.page.getByRole('heading', { level: 1, name: question.text }));
      const answer = answers[question.id];
      if (question.type === 'number') await this.page.getByLabel(question.text).fill(String(answer));
      for (const code of question.type === 'number' ? [] : [answer].flat()) {
        const label = question.options.find((option) => option.code === code)?.label ?? '';
        const role = question.type === 'multi' ? 'checkbox' : 'radio';
        await this.page.getByRole(role, { name: label, exact: true }).check();
      }
      await this.page.getByRole('button', { name: '继续', exact: true }).click();
    }
  }

  /** Whether the page of the result is in front of the applicant. */
  async hasAnswered(): Promise<boolean> {
    return (await this.page.getByRole('heading', { level: 1, name: /您要办 \d+ 件事/ }).count()) > 0;
  }

  /** Members, days and materials that follow, as the page shows them. */
  async result(): Promise<ResultWords> {
    const title = this.page.getByRole('heading', { level: 1, name: /您要办 \d+ 件事/ });
    await seen(title);
    const rows = this.page.locator('table.materials tbody tr');
    const materials = await Promise.all(
      (await rows.all()).map(async (row) => ({
        name: await wordsOf(row.locator('td.name > *').first()),
        struckOut: (await row.locator('td.name s').count()) > 0,
        task: await wordsOf(row.locator('td.task')),
      })),
    );
    const cards = this.page.locator('.result .grid li');
    const members = await Promise.all((await cards.all()).map((card) => wordsOf(card.locator('b').first())));
    const automatic = await this.page.locator('.result .auto').allTextContents();
    return { title: await wordsOf(title), members: [...members, ...automatic], materials };
  }

  /** Fills the one form, section by section, each field once. */
  async fillForm(
    content: BundleContent,
    answers: Answers,
    values: Readonly<Record<string, unknown>>,
  ): Promise<MergedForm> {
    await this.page.getByRole('button', { name: '开始填表' }).click();
    const form = formFor(content, answers);
    await seen(this.page.getByRole('heading', { level: 1, name: /填一张表/ }));
    const listed = await this.page.locator('.tasks ol a').allTextContents();
    // How the results come is asked on a page of its own, and written into the form from there.
    for (const section of form.sections.filter(({ name }) => listed.includes(name))) {
      await this.page.getByRole('link', { name: section.name, exact: true }).click();
      await seen(this.page.getByRole('heading', { level: 1, name: section.name }));
      await fillSection(this.page, section, values, form.prefill);
      await this.page.getByRole('link', { name: '先填到这里，回到清单' }).click();
      await seen(this.page.getByRole('heading', { level: 1, name: /填一张表/ }));
    }
    return form;
  }

  async goTo(step: '回答问题' | '看结果' | '填一张表' | '传材料' | '怎么领结果' | '核对并提交'): Promise<void> {
    await this.page.getByRole('navigation', { name: '申请的步骤' }).getByRole('link', { name: step }).click();
  }

  /** Uploads one file for every row that asks for one, and confirms the shared ones. */
  async handIn(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.goTo('传材料');
    await seen(this.page.getByRole('heading', { level: 1, name: /传材料/ }));
    const rows = this.page.locator('li.row').filter({ has: this.page.getByRole('heading', { level: 3 }) });
    for (const row of await rows.all()) {
      await row.locator('input[type=file]').setInputFiles(file);
      await seen(row.getByRole('link', { name: file.name }));
    }
    for (const box of await this.page.getByRole('checkbox', { name: /由部门核验/ }).all()) await box.check();
    await seen(this.page.getByText('材料齐了'));
  }

  async chooseCourier(address: string): Promise<void> {
    await this.goTo('怎么领结果');
    await this.page.getByRole('radio', { name: /寄到家/ }).check();
    await this.chooseDivision('收件人在哪里', ['港北区', '贵城街道']);
    await this.page.getByLabel('详细地址，写到门牌号').fill(address);
    await this.page.getByRole('button', { name: '下一步：核对' }).click();
    await seen(this.page.getByRole('heading', { level: 1, name: '核对一遍再提交' }));
  }

  /** Declares and presses the button twice, as impatient people do; answers the case's number. */
  async submit(): Promise<{ caseId: string; number: string }> {
    await this.page.getByRole('checkbox', { name: /以上内容是真实的/ }).check();
    await this.page.getByRole('button', { name: '提交申请' }).dblclick();
    const panel = this.page.getByRole('status').filter({ hasText: '已收到您的申请' });
    await seen(panel);
    const number = /GG\d{13}/.exec((await wordsOf(panel)).replaceAll(' ', ''))?.[0] ?? '';
    const caseId = /cases\/([\w-]+)/.exec(this.page.url())?.[1] ?? '';
    return { caseId, number };
  }

  async chooseDivision(group: string, names: readonly string[]): Promise<void> {
    const levels = ['县（市、区）', '乡镇（街道）', '村（社区）'];
    for (const [level, name] of names.entries()) {
      const select = this.page.getByRole('group', { name: group }).getByRole('combobox', { name: levels[level] ?? '' });
      await select.selectOption({ label: name });
    }
  }
}
