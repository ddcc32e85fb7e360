import type { Page } from 'playwright-core';
import { seen, wordsOf } from './seen.ts';

/** The portal's guides, as somebody reads them without signing in. */
export class GuideReader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(code: string): Promise<void> {
    await this.page.goto(`/portal/guides/${code}`);
    await seen(this.page.getByRole('heading', { level: 1 }));
    await seen(this.page.locator('.ow-guide'));
  }

  /** Types into the box; the address says so, the results follow. */
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '要找的事' }).fill(text);
    await this.page.getByRole('button', { name: '搜索', exact: true }).click();
    await this.page.waitForURL((address) => (address.searchParams.get('q') ?? '') === text);
  }

  /** Names of the guides found. */
  async hits(): Promise<string[]> {
    await this.page.locator('.results[aria-busy=true]').waitFor({ state: 'detached' });
    const links = this.page.locator('article.hit h3 a');
    await seen(links.first());
    return Promise.all((await links.all()).map(wordsOf));
  }

  /** Narrows the search by one value of a facet; answers how many it promised. */
  async narrow(facet: string, value: string): Promise<number> {
    const group = this.page.locator('aside section').filter({ has: this.page.getByRole('heading', { name: facet }) });
    const link = group.getByRole('link').filter({ hasText: value });
    const count = Number(/\d+/.exec((await wordsOf(link)).replace(value, ''))?.[0]);
    await link.click();
    await seen(this.page.getByRole('list', { name: '已选的条件' }).getByText(value));
    return count;
  }

  /** Names of the materials that are shown, whatever has to be brought. */
  async materials(): Promise<string[]> {
    const names = this.page.locator('.ow-guide li.material .name > :first-child');
    return Promise.all((await names.all()).map(wordsOf));
  }

  /** Names of the halls that take the item, the nearest first. */
  async halls(): Promise<string[]> {
    const names = this.page.locator('li.hall b');
    return Promise.all((await names.all()).map(wordsOf));
  }

  /** Says where one is; the halls follow. */
  async choosePlace(names: readonly string[]): Promise<void> {
    const levels = ['县（市、区）', '乡镇（街道）'];
    for (const [index, name] of names.entries())
      await this.page.getByRole('combobox', { name: levels[index] ?? '' }).selectOption({ label: name });
  }

  /** Reports an error; answers the number to keep. */
  async report(section: string, text: string): Promise<string> {
    await this.page.getByRole('button', { name: '指南有错，告诉我们' }).click();
    const dialog = this.page.getByRole('dialog', { name: '指南纠错' });
    await dialog.getByLabel('哪一部分').selectOption({ label: section });
    await dialog.getByLabel('错在哪里，应该是什么').fill(text);
    await dialog.getByRole('button', { name: '送出' }).click();
    const taken = dialog.getByRole('status');
    await seen(taken.getByText('已收到，编号'));
    return /编号 (\S+)/.exec(await wordsOf(taken.locator('.title')))?.[1] ?? '';
  }

  /** Looks for a report by its number, as somebody who comes back. */
  async lookUp(number: string): Promise<void> {
    await this.page.goto('/portal/guide-reports');
    await this.page.getByLabel('纠错编号').fill(number);
    await this.page.getByRole('button', { name: '查进展' }).click();
    await seen(this.page.getByRole('heading', { level: 1, name: `纠错进展 ${number}` }));
  }
}
