import type { Page } from 'playwright-core';
import { seen, wordsOf } from './seen.ts';

/** The courier's own application. */
export class CourierPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the newest order that waits for pick-up; answers what can be read of its recipient. */
  async openNewest(): Promise<string> {
    await this.page.goto('/courier-delivery');
    await this.page.getByRole('button', { name: '待揽收' }).click();
    const link = this.page.locator('ul.list li a.number').last();
    await seen(link);
    await link.click();
    return this.recipient();
  }

  async recipient(): Promise<string> {
    const facts = this.page.locator('dl.facts');
    await seen(facts);
    return wordsOf(facts.locator('dd').first());
  }

  /** Reports pick-up and waits for this verdict. */
  async pickUp(number: string, sheets: number, verdict: RegExp): Promise<void> {
    await this.page.getByLabel('运单号（扫码或输入）').fill(number);
    await this.page.getByLabel('封袋上写的张数').fill(String(sheets));
    await this.page.getByRole('button', { name: '确认揽收' }).click();
    await this.hears(verdict);
  }

  async deliver(): Promise<void> {
    await this.page.getByRole('radio', { name: '本人' }).check();
    await this.page.getByRole('button', { name: '确认签收' }).click();
    await this.hears(/已签收/);
  }

  private hears(verdict: RegExp): Promise<void> {
    return seen(this.page.locator('.banner').filter({ hasText: verdict }));
  }
}
