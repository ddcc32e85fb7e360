import { createHash } from 'node:crypto';
import type { GuideContent } from '@onewindow/guide-lint';
import { canonicalJson } from '@onewindow/kernel';
import { serviceDatabaseUrl, startService } from '@onewindow/subgraph-kit';
import { createTestService, type TestService, testSecret } from '@onewindow/subgraph-kit/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishGuide } from '../publication/publish-guide.ts';
import { catalogService } from '../service.ts';
import { openPublicSite, type PublicSite } from '../testing/public-site.ts';
import { guideSample, materialSample } from './guide-page.samples.ts';

const code = guideSample().code;
const page = `/g/${code}`;
let service: TestService;
let site: PublicSite;

const publish = (content: GuideContent): Promise<unknown> =>
  service.ctx(null).transactional((tx) =>
    publishGuide(tx, {
      content,
      effectiveOn: tx.today(),
      changeKind: 'NEW',
      changeReason: '首次公布 <b>',
      publishedByName: '韦示例',
    }),
  );

beforeAll(async () => {
  service = await createTestService(catalogService, {
    now: '2026-11-23T01:00:00Z',
    settings: { publicUrl: 'https://onewindow.example', demo: true },
  });
  site = await openPublicSite(service.service);
  await publish(guideSample({ scope: '第一版的范围' }));
  await publish(guideSample({ scope: '第二版的范围' }));
});
afterAll(async () => {
  site.close();
  await service.stop();
});

test('the page, the notice, the JSON, the index and the feed show the same hash', async () => {
  const { content, contentHash, version, status } = (await (await site.get(`${page}.json`)).json()) as {
    content: GuideContent;
    contentHash: string;
    version: number;
    status: string;
  };
  expect([version, status]).toEqual([2, 'IN_FORCE']);
  expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(contentHash);
  for (const path of [page, `${page}/notice`, '/g/feed.atom', '/g/index.json'])
    expect(await site.text(path), path).toContain(contentHash);
  expect(await textOf(await site.get(`${page}/notice.pdf`))).toContain(contentHash);
});

test('a page is stored once, compressed, and asked for again answers 304', async () => {
  const first = await site.get(page, { 'accept-encoding': 'gzip, br' });
  expect(first.headers.get('content-encoding')).toBe('br');
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{24}-br"$/);
  const again = await site.get(page, { 'accept-encoding': 'br', 'if-none-match': `"x", ${etag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const [stored] = await service.sql<{ pages: number; version: number }>(
    'select count(*)::int as pages, max(version) as version from guide_page',
  );
  expect(stored).toEqual({ pages: 1, version: 2 });
  const plain = await site.get(page, { 'accept-encoding': 'identity' });
  const zipped = await site.get(page, { 'accept-encoding': 'gzip' });
  expect([plain.headers.get('content-encoding'), zipped.headers.get('content-encoding')]).toEqual([null, 'gzip']);
  expect(await zipped.text()).toBe(await plain.text());
});

test('every published version stays readable and says which one is in force', async () => {
  const older = await site.text(`${page}/v/1`);
  expect(older).toContain('第一版的范围');
  expect(older).toContain('不是现行版本');
  expect(await site.text(page)).toContain(`href="${page}/v/1"`);
  for (const path of [`${page}/v/3`, `${page}/v/0`, `${page}/v/x`, '/g/nothing', '/g/%00', '/g/%E0%A4%A', `${page}/x`])
    expect((await site.get(path)).status, path).toBe(404);
});

test('the short notice is one sheet, with 30 materials too, and a second one rather than a cut', async () => {
  expect(await pagesOf(await site.get(`${page}/notice.pdf`))).toBe(1);
  const many = (count: number): GuideContent =>
    guideSample({
      code: `11450802MB0F10018Y4000131024000${count}`,
      materials: Array.from({ length: count }, (_, n) =>
        materialSample({ id: `m${n}`, name: `第${n}份材料`, plainText: '自己写，写明日期并且签名' }),
      ),
    });
  await publish(many(30));
  await publish(many(90));
  const thirty = await site.get(`/g/${many(30).code}/notice.pdf`);
  const ninety = await site.get(`/g/${many(90).code}/notice.pdf`);
  const [thirtyBytes, ninetyBytes] = [await thirty.bytes(), await ninety.bytes()];
  expect(await pagesOf(thirtyBytes)).toBe(1);
  expect(await pagesOf(ninetyBytes)).toBeGreaterThan(1);
  const text = await textOf(ninetyBytes);
  for (let n = 0; n < 90; n++) expect(text).toContain(`第${n}份材料`);
});

test('forms are drawn with their version; an uploaded file is found where files are', async () => {
  const blank = await textOf(await site.get(`${page}/forms/m1/blank.pdf`));
  for (const text of ['经营者名称', '店面面积', '空白表格', '第2版', code]) expect(blank).toContain(text);
  expect(blank).not.toContain('示例内容');
  expect(await textOf(await site.get(`${page}/forms/m1/sample.pdf`))).toContain('不要照抄');
  const uploaded = await site.get(`${page}/forms/m3/sample.pdf`);
  expect([uploaded.status, uploaded.headers.get('location')]).toEqual([302, '/files/0199-layout']);
  expect((await site.get(`${page}/forms/m3/blank.pdf`)).status).toBe(404);
  expect((await site.get(`${page}/forms/m9/blank.pdf`)).status).toBe(404);
});

test('the feed tells publications and changes of status, newest first, with stable ids', async () => {
  const feed = await site.text('/g/feed.atom');
  const ids = [...feed.matchAll(/<entry><id>([^<]+)</g)].map((match) => match[1]);
  expect(ids).toContain(`https://onewindow.example${page}#v1`);
  expect(ids).toContain(`https://onewindow.example${page}#v2`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feed).toContain('首次公布 &lt;b&gt;');
  expect(feed).toMatch(/<updated>2026-11-23T01:00:00.000Z<\/updated>/);
  expect(await site.text('/g/feed.atom')).toBe(feed);
});

test('a suspension is seen at once by a second instance too, and the change is told to caches', async () => {
  const second = await startService(catalogService, {
    databaseUrl: serviceDatabaseUrl(service.adminUrl, 'catalog', testSecret),
    workers: false,
  });
  const secondSite = await openPublicSite(second);
  const before = await secondSite.text(page);
  const { until } = (await second.internal('changed-pages', { since: null })) as { until: string };
  await service.sql(
    `update item set status = 'SUSPENDED', status_reason = '依据废止', status_set_by = 'TIMER',
       status_since = '2026-11-24T00:00:00+08', row_version = row_version + 1 where code = $1`,
    [code],
  );
  const told = (await second.internal('changed-pages', { since: until })) as { ids: string[] };
  const after = await secondSite.text(page);
  secondSite.close();
  await second.stop();
  expect(told.ids).toContain(code);
  expect(before).not.toContain('暂停办理');
  expect(after).toContain('暂停办理');
  expect(after).toContain('自2026年11月24日起');
  expect(await site.text(page)).toContain('依据废止');
  expect(await site.text(`${page}/notice`)).toContain('暂停办理');
});

async function bytesOf(source: Response | Uint8Array): Promise<Uint8Array> {
  return source instanceof Response ? source.bytes() : source;
}

async function read(source: Response | Uint8Array) {
  return getDocument({ data: new Uint8Array(await bytesOf(source)), verbosity: 0 }).promise;
}

async function pagesOf(source: Response | Uint8Array): Promise<number> {
  return (await read(source)).numPages;
}

/** Text of a PDF without spaces, read by an independent reader. */
async function textOf(source: Response | Uint8Array): Promise<string> {
  const pdf = await read(source);
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, n) => (await pdf.getPage(n + 1)).getTextContent()),
  );
  const texts = pages.flatMap((each) => each.items.map((item) => ('str' in item ? item.str : '')));
  return texts.join('').replaceAll(/\s/g, '');
}
