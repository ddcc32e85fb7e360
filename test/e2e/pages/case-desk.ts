import type { Page } from 'playwright-core';
import { seen, wordsOf } from './seen.ts';

export type Stage = '待受理' | '待审查' | '待核准' | '待出件' | '一件事办件' | '已办结';

/** Work lists and case pages, as clerks, reviewers, approvers and the hand-out window use them. */
export class CaseDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openList(stage: Stage): Promise<void> {
    await this.page.goto('/bundled-processing/work');
    await this.page.getByRole('navigation', { name: '待办类别' }).getByRole('link', { name: stage }).click();
    await seen(this.page.getByRole('heading', { level: 1, name: stage }));
  }

  /** Words of the row of this case; waits until it is there. `name` tells member cases of one department apart. */
  async row(stage: Stage, number: string, name = ''): Promise<string> {
    await this.openList(stage);
    const row = this.rowOf(number, name);
    await seen(row);
    return wordsOf(row);
  }

  /** Whether the list holds the case, after it has loaded. */
  async lists(stage: Stage, number: string): Promise<boolean> {
    await this.openList(stage);
    const loaded = this.page.getByRole('region', { name: '办件清单' }).or(this.page.getByText('新到的件会排在这里'));
    await seen(loaded.first());
    return (await this.rowOf(number).count()) > 0;
  }

  async openCase(stage: Stage, number: string, name = ''): Promise<void> {
    await this.row(stage, number, name);
    await this.rowOf(number, name).getByRole('link').click();
    await seen(this.page.locator('footer.bar'));
  }

  private rowOf(number: string, name = '') {
    return this.page.getByRole('row').filter({ hasText: number }).filter({ hasText: name });
  }

  async goToCase(id: string): Promise<void> {
    await this.page.goto(`/bundled-processing/cases/${id}`);
    await seen(this.page.locator('footer.bar'));
  }

  /** Presses the button of an act, fills its dialog, and sends it; answers what the page says. */
  async act(
    label: string,
    fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined,
  ): Promise<string> {
    await this.page.locator('footer.bar').getByRole('button', { name: label, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: label });
    await seen(dialog);
    await fill(dialog);
    await dialog.getByRole('button', { name: label, exact: true }).click();
    const answer = this.page.locator('footer.bar .answer, dialog .answer').first();
    await seen(answer);
    return wordsOf(answer);
  }

  accept(): Promise<string> {
    return this.act('受理');
  }

  review(opinion: string): Promise<string> {
    return this.act('提交审查意见', async (dialog) => {
      await dialog.getByRole('radio', { name: '建议准予' }).check();
      await dialog.getByLabel(/审查意见/).fill(opinion);
    });
  }

  grant(): Promise<string> {
    return this.act('准予许可');
  }

  dispatch(partner: string, sheets: number): Promise<string> {
    return this.act('交给寄递单位', async (dialog) => {
      await dialog.getByLabel('寄递单位').selectOption({ label: partner });
      await dialog.getByLabel('封袋内张数').fill(String(sheets));
    });
  }

  /** The lanes as a table: state and start of each member. */
  async lanes(): Promise<{ name: string; state: string; started: string }[]> {
    await this.page.getByRole('button', { name: '表格', exact: true }).click();
    const rows = this.page.getByRole('region', { name: '部门进度' }).locator('tbody tr');
    await seen(rows.first());
    const found = await Promise.all(
      (await rows.all()).map(async (row) => {
        const name = await wordsOf(row.getByRole('rowheader').getByRole('link'));
        const [started = '', , state = ''] = await row.locator('td').allTextContents();
        return { name, started: started.trim(), state: state.trim() };
      }),
    );
    await this.page.getByRole('button', { name: '图', exact: true }).click();
    return found;
  }

  async checkLedger(): Promise<string> {
    await this.page.getByRole('button', { name: '核验记录链' }).click();
    const verdict = this.page.getByText(/记录链/).filter({ hasText: /完整|对不上/ });
    await seen(verdict.first());
    return wordsOf(verdict.first());
  }
}
