import type { Locator, Page } from 'playwright-core';
import { seen, wordsOf } from './seen.ts';

/** A finding as its card shows it. */
export interface FindingWords {
  readonly severity: string;
  readonly family: string;
  readonly article: string;
  /** The words that are marked in the text, as they were typed. */
  readonly marked: string;
  readonly suggestion: string;
}

/** The editor of guides, and what is done with a revision from its list. */
export class GuideEditor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the item's own page to the revision that is open. */
  async openDraftOf(code: string): Promise<void> {
    await this.page.goto(`/guide-publishing/items/${code}`);
    await this.page.getByRole('link', { name: '去看修订稿' }).click();
    await this.shown();
  }

  async revise(code: string): Promise<void> {
    await this.page.goto(`/guide-publishing/items/${code}`);
    await this.page.getByRole('button', { name: '修订指南' }).click();
    await this.shown();
  }

  /** From the list of work that waits for this person. */
  async openWaiting(name: string): Promise<void> {
    await this.page.goto('/guide-publishing/revisions?view=FOR_ME');
    await this.page.getByRole('row').filter({ hasText: name }).getByRole('link').click();
    await this.shown();
  }

  /** What is said of the revision beside its name: state and version. */
  async state(): Promise<string> {
    return wordsOf(this.page.locator('header.header .chip').first());
  }

  async waitForState(words: string): Promise<void> {
    await seen(this.page.locator('header.header .chip').filter({ hasText: words }));
  }

  async section(name: string): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: '指南的各部分' });
    await rail.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await seen(rail.locator('[aria-current=true]').filter({ hasText: name }));
  }

  async openMaterial(name: string): Promise<void> {
    await this.section('申请材料');
    await this.page.locator('[data-row-head^="materials."]').filter({ hasText: name }).click();
    await seen(this.materialName());
  }

  materialName(): Locator {
    return this.page.getByLabel('材料名称', { exact: true });
  }

  field(path: string): Locator {
    return this.page.locator(`textarea[data-path="${path}"], input[data-path="${path}"]`);
  }

  /** The finding that marks these words, once the lint has seen them. */
  finding(marked: string): Locator {
    const words = this.page.locator('mark').getByText(marked, { exact: true });
    return this.page.locator('li.card[data-rule]').filter({ has: words });
  }

  async findingWords(marked: string): Promise<FindingWords> {
    const card = this.finding(marked);
    await seen(card);
    return {
      severity: await wordsOf(card.locator('.top b')),
      family: await wordsOf(card.locator('.top .chip')),
      article: await wordsOf(card.locator('.article')),
      marked: await wordsOf(card.locator('mark')),
      suggestion: await wordsOf(card.locator('.suggestion')),
    };
  }

  /** `14 / 14`: elements the law demands that are filled. */
  meter(): Promise<string> {
    return wordsOf(this.page.locator('.meter b'));
  }

  async waitForMeter(words: string): Promise<void> {
    await seen(this.page.locator('.meter b').getByText(words, { exact: true }));
  }

  /** How the draft stands against the version in force, difference by difference. */
  async changes(): Promise<string[]> {
    await this.section('改动和经过');
    const list = this.page.getByRole('region', { name: '和对外的版本比' });
    await seen(list);
    return Promise.all((await list.getByRole('listitem').all()).map(wordsOf));
  }

  async reason(words: string): Promise<void> {
    await this.section('改动和经过');
    await this.page.getByLabel('说明', { exact: true }).fill(words);
  }

  async saved(): Promise<void> {
    await seen(this.page.locator('.status[data-kind=SAVED]'));
  }

  act(name: string): Locator {
    return this.page.locator('header.header').getByRole('button', { name, exact: true });
  }

  /** Presses the act, says yes in its dialog, and waits for the state that follows. */
  async perform(act: string, dialog: { title: string; confirm: string; state: string }): Promise<void> {
    await this.act(act).click();
    const asked = this.page.getByRole('dialog', { name: dialog.title });
    await seen(asked);
    await asked.getByRole('button', { name: dialog.confirm, exact: true }).click();
    await asked.waitFor({ state: 'hidden' });
    await this.waitForState(dialog.state);
  }

  private shown(): Promise<void> {
    return seen(this.page.locator('header.header .chip').first());
  }
}
