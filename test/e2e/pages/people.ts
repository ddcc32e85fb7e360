import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PASSWORD } from '../../fixtures/people.ts';

/** Desktop and phone, as the pages are looked at. */
export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Everybody who sits in front of a browser in one test, each with their own. */
export class People {
  private readonly browser: Browser;
  private readonly url: string;
  private readonly contexts = new Map<string, Promise<Page>>();
  /** What pages complained about in their console, with who saw it. */
  readonly complaints: string[] = [];

  constructor(browser: Browser, url: string) {
    this.browser = browser;
    this.url = url;
  }

  /** The page of this person, signed in; the same every time. */
  as(login: string): Promise<Page> {
    const page = this.contexts.get(login) ?? this.open(login);
    this.contexts.set(login, page);
    return page;
  }

  /** A fresh browser with nobody signed in. */
  async nobody(
    size: (typeof SIZES)[keyof typeof SIZES] = SIZES.desktop,
    who = 'nobody',
    more: BrowserContextOptions = {},
  ): Promise<Page> {
    const context = await this.browser.newContext({
      ...more,
      baseURL: this.url,
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    this.listen(page, who);
    return page;
  }

  /** Everybody with an open page. */
  async everybody(): Promise<[string, Page][]> {
    return Promise.all([...this.contexts].map(async ([login, page]): Promise<[string, Page]> => [login, await page]));
  }

  async close(): Promise<void> {
    const pages = await Promise.all(this.contexts.values());
    await Promise.all(pages.map((page) => page.context().close()));
  }

  private async open(login: string): Promise<Page> {
    const page = await this.nobody(SIZES.desktop, login);
    await signIn(page, login);
    return page;
  }

  private listen(page: Page, who: string): void {
    page.on('pageerror', (error) => this.complaints.push(`${who}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${who}: ${message.text()}`);
    });
  }
}

/** Signs in by name and password, on the page that asks for it. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).last().click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}
