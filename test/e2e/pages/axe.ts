import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { outputFile } from './pictures.ts';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One broken rule on one page, with where it was found. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** Checks the page as it stands against WCAG 2 A and AA; an empty list is what we want. */
export async function violationsOf(page: Page): Promise<Violation[]> {
  // The strict CSP of the city lets no script element in; the debugger's door stays open.
  await page.evaluate(await source);
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: unknown, options: object): Promise<AxeResult> } };
    return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] });
  });
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes
      .slice(0, 4)
      .map(
        ({ target, failureSummary = '' }) => `${target.join(' ')} — ${failureSummary.split('\n').at(1)?.trim() ?? ''}`,
      ),
  }));
}

/** Pixels by which the page is wider than its window; a phone must not scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Keeps a picture of the whole page under test/output. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const file = outputFile(`page-${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
}
