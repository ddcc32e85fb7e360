import type { Locator, Page } from 'playwright-core';
import { seen, wordsOf } from './seen.ts';

/** Pages of guide publishing besides the editor: items, bases, tasks, reports, sheets. */
export class GuideDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openItem(code: string): Promise<void> {
    await this.page.goto(`/guide-publishing/items/${code}`);
    await seen(this.page.getByRole('heading', { level: 2, name: '已公布在这些地方' }));
  }

  /** Hash of the version in force, as the item's page shows it. */
  async hash(): Promise<string> {
    return wordsOf(this.page.locator('.channels .hash .ow-mono'));
  }

  /** Suspends, resumes or cancels, with the reason everybody will read. */
  async act(name: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    await this.confirm(name, reason);
  }

  async rollBackTo(number: number, reason: string): Promise<void> {
    const versions = this.page.getByRole('region', { name: '各版本' });
    const row = versions.getByRole('row').filter({ hasText: `第 ${number} 版` });
    await row.getByRole('button', { name: '退回到这一版' }).click();
    await this.confirm('退回到这一版', reason);
  }

  /** Rows of the versions, newest first. */
  async versions(): Promise<string[]> {
    const rows = this.page.getByRole('region', { name: '各版本' }).locator('tbody tr');
    return Promise.all((await rows.all()).map(wordsOf));
  }

  async openBasis(title: string): Promise<void> {
    await this.page.goto(`/guide-publishing/bases?search=${encodeURIComponent(title)}`);
    await this.page.getByRole('link', { name: title, exact: true }).click();
    await seen(this.page.getByRole('heading', { level: 1, name: title }));
  }

  /** Records that the law in front ends; answers what the dialog says will follow. */
  async recordAbolition(change: { day: string; number: string; note: string }): Promise<string> {
    await this.page.getByRole('button', { name: '登记法律变动' }).click();
    const dialog = this.page.getByRole('dialog', { name: '登记法律变动' });
    await dialog.getByRole('radio', { name: '废止' }).check();
    await dialog.getByLabel('废止的日子').fill(change.day);
    await dialog.getByLabel('文号').fill(change.number);
    await dialog.getByLabel('改了什么').fill(change.note);
    const effect = await wordsOf(dialog.locator('.effect'));
    await dialog.getByRole('button', { name: '登记变动' }).click();
    await dialog.waitFor({ state: 'hidden' });
    return effect;
  }

  /** Open tasks of this person's department that mention these words. */
  async task(words: string): Promise<Locator> {
    await this.page.goto('/guide-publishing/tasks');
    const task = this.page.locator('ul.tasks > li').filter({ hasText: words });
    await seen(task.first());
    return task;
  }

  async answerReport(number: string, answer: { outcome: string; words: string }): Promise<string> {
    await this.page.goto('/guide-publishing/reports');
    const report = this.page.locator('ul.reports > li').filter({ hasText: number });
    await seen(report);
    const said = await wordsOf(report.locator('blockquote'));
    await report.getByRole('button', { name: '答复', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: '答复' });
    await dialog.getByRole('radio', { name: answer.outcome }).check();
    await dialog.getByLabel('写给读者的话').fill(answer.words);
    await dialog.getByRole('button', { name: '发出答复' }).click();
    await dialog.waitFor({ state: 'hidden' });
    return said;
  }

  /** Hands a sheet in; answers what the check says. Nothing is kept yet. */
  async checkSheet(subject: string, csv: string): Promise<string> {
    await this.page.goto('/guide-publishing/sheets');
    await this.page.getByLabel('导入什么').selectOption({ label: subject });
    const file = { name: '材料.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await this.page.getByLabel('选文件').setInputFiles(file);
    return this.sheetOutcome(/还没有存/);
  }

  async applySheet(): Promise<string> {
    await this.page.getByRole('button', { name: /^导入好的/ }).click();
    return this.sheetOutcome(/已成为草稿/);
  }

  /** Rows that came back, each with its column and reason. */
  async badRows(): Promise<string[]> {
    const rows = this.page.getByRole('region', { name: '退回的行' }).locator('tbody tr');
    return Promise.all((await rows.all()).map(wordsOf));
  }

  private async sheetOutcome(words: RegExp): Promise<string> {
    const said = this.page.locator('.outcome p').filter({ hasText: words });
    await seen(said);
    return wordsOf(said);
  }

  private async confirm(name: string, reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
