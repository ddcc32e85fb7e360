import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { seen, wordsOf } from './seen.ts';

/** The designer, as the lead department and the co-departments use it. */
export class DesignerPages {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(bundle: string): Promise<void> {
    await this.page.goto('/bundled-processing');
    await this.page.getByRole('link', { name: bundle, exact: true }).click();
    await seen(this.page.getByRole('heading', { level: 1, name: bundle }));
  }

  /** Members with their departments and what each waits for, from the outline beside the graph. */
  async outline(): Promise<{ name: string; department: string; waitsFor: string }[]> {
    const rows = this.page.getByRole('region', { name: '大纲（和图一样）' }).locator('tbody tr');
    await seen(rows.first());
    return Promise.all(
      (await rows.all()).map(async (row) => ({
        name: await wordsOf(row.getByRole('rowheader').getByRole('button').first()),
        department: await wordsOf(row.locator('td').nth(1)),
        waitsFor: await wordsOf(row.locator('td').nth(3)),
      })),
    );
  }

  /** The graph shows a card for every member. */
  async graphShows(names: readonly string[]): Promise<void> {
    const graph = this.page.getByRole('group', { name: '流程图' });
    for (const name of names) await seen(graph.getByText(name, { exact: false }).first());
  }

  /** Opens a station of the design and waits for it. */
  async station(name: '情形问题' | '合并表单' | '合并材料' | '时限' | '会签' | '公布'): Promise<string> {
    await this.page.getByRole('navigation', { name: '设计步骤' }).getByRole('link', { name }).click();
    const main = this.page.locator('article.designer');
    await seen(main.locator('h2, h3').first());
    return wordsOf(main);
  }

  /** A draft of the next version, with another introduction. */
  async changeIntro(words: string): Promise<void> {
    await this.page.getByRole('button', { name: '改成新版本' }).click();
    await seen(this.page.getByText('草稿 第 2 版'));
    await this.station('时限');
    await this.page.getByLabel('简介').fill(words);
    await this.page.getByRole('button', { name: '保存基本信息' }).click();
    await this.page.getByText('有没存的改动').waitFor({ state: 'detached' });
    await this.station('会签');
    const changes = this.page.getByRole('region', { name: '和上一版的不同' });
    await seen(changes.getByText('简介'));
  }

  async requestConsent(): Promise<void> {
    await this.page.getByRole('button', { name: '送会签', exact: true }).click();
    await this.confirm('送会签');
    await seen(this.page.getByText('会签中 第 2 版'));
  }

  /** A co-department reads what changed and signs. */
  async sign(): Promise<void> {
    await this.page.getByRole('button', { name: '去会签' }).click();
    await this.page.getByRole('button', { name: '同意会签' }).click();
    await this.page.getByRole('button', { name: '同意会签' }).waitFor({ state: 'detached' });
  }

  async publish(number: number): Promise<void> {
    await this.station('公布');
    const act = `公布第 ${number} 版`;
    await this.page.getByRole('button', { name: act }).click();
    await this.confirm(act);
    await seen(this.page.getByText(`正在使用 第 ${number} 版`));
  }

  private async confirm(act: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await expect.poll(() => dialog.count()).toBe(0);
  }
}
