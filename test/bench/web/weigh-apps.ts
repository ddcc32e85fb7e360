import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser.ts';
import type { Cookies } from '../cases.ts';
import { judged, type Row, type Section } from '../table.ts';
import { type WeighedPage, weighedPages } from './pages.ts';
import { type Files, weigh, weighAgain } from './weigh.ts';

interface Weighed {
  readonly page: WeighedPage;
  readonly requests: number;
  /** Bytes. */
  readonly gzip: number;
  readonly br: number;
  /** The part of `gzip` that the remote itself serves; the rest registers the other remotes in the navigation. */
  readonly own: number;
  /** Largest files with gzip, for the note of a shortfall. */
  readonly largest: readonly string[];
}

/** JavaScript of the shell and of entering each remote, in a real browser with its cache off. */
export async function weighApps(url: string, cookies: Cookies, bundleId: string): Promise<Section> {
  const browser = await launchBrowser();
  try {
    const weighed: Weighed[] = [];
    for (const page of weighedPages(bundleId)) weighed.push(await weighPage(browser, url, cookies, page));
    return sectionOf(weighed);
  } finally {
    await browser.close();
  }
}

async function weighPage(browser: Browser, url: string, cookies: Cookies, page: WeighedPage): Promise<Weighed> {
  const files = await weigh(browser, { url: url + page.path, cookie: page.login ? cookies[page.login] : undefined });
  const gzip = counted(page, files);
  const br = counted(page, await weighAgain(url, files.keys()));
  const largest = [...gzip].sort(([, a], [, b]) => b - a).slice(0, 4);
  const remote = `/remotes/${page.path.split('/')[1]}/`;
  return {
    page,
    requests: gzip.length,
    gzip: sum(gzip),
    br: sum(br),
    own: sum(gzip.filter(([path]) => path.startsWith(remote))),
    largest: largest.map(([path, length]) => `${path.split('/').at(-1)} ${kilobytes(length)}`),
  };
}

type Counted = readonly (readonly [path: string, length: number])[];

function counted({ counts }: WeighedPage, files: Files): Counted {
  const isOfRemote = (path: string): boolean => path.startsWith('/remotes/');
  return [...files].filter(([path]) => counts === 'all' || isOfRemote(path) === (counts === 'entry'));
}

function sum(files: Counted): number {
  return files.reduce((bytes, [, length]) => bytes + length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function sectionOf(weighed: readonly Weighed[]): Section {
  const rows = weighed.map(({ page, requests, gzip, br, own }): Row => {
    const ofRemote = page.counts === 'entry' ? ` (own ${kilobytes(own)})` : '';
    const value = `${kilobytes(gzip)} gzip${ofRemote}, ${kilobytes(br)} br, ${requests} requests`;
    const row = { what: page.name, value };
    return page.aim === null ? row : judged(row, { number: gzip / 1000, aim: { atMost: page.aim }, unit: ' kB gzip' });
  });
  const short = weighed.filter(({ page, gzip }) => page.aim !== null && gzip / 1000 > page.aim);
  return {
    title: '(c) JavaScript over the wire, empty cache',
    rows,
    notes: [
      "(c) bytes of bodies, without headers; 1 kB is 1,000 bytes; an entry counts every file that is not the shell's: the remote's own, and what registers the other remotes a person may enter.",
      ...short.map(
        ({ page, gzip, largest }) =>
          `(c) ${page.name}: ${kilobytes(gzip - (page.aim ?? 0) * 1000)} too much; largest files: ${largest.join(', ')}.`,
      ),
    ],
    data: weighed.map(({ page, ...rest }) => ({ name: page.name, ...rest })),
  };
}
