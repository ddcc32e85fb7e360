import type { Locator } from 'playwright-core';

/** Waits until it can be seen; the error names what was looked for. */
export async function seen(what: Locator, timeout = 20_000): Promise<void> {
  await what.waitFor({ state: 'visible', timeout });
}

/** The words of an element, once it is there. */
export async function wordsOf(what: Locator): Promise<string> {
  return ((await what.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}
