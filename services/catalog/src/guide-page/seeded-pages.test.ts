import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCatalog } from '../seeds/catalog.seed.ts';
import { catalogService } from '../service.ts';
import { openPublicSite, type PublicSite } from '../testing/public-site.ts';

let service: TestService;
let site: PublicSite;
let guides: { code: string; hash: string; name: string }[];

beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T01:00:00Z', settings: { demo: true } });
  await seedCatalog(service.ctx(null), () => undefined);
  site = await openPublicSite(service.service);
  guides = ((await (await site.get('/g/index.json')).json()) as { guides: typeof guides }).guides;
});
afterAll(async () => {
  site.close();
  await service.stop();
});

test('every guide of the sample city is a page of at most 30 kB that reads without script', async () => {
  expect(guides.length).toBeGreaterThan(30);
  for (const { code, hash, name } of guides) {
    const html = await site.text(`/g/${code}`);
    expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(30_000);
    expect(html, name).toContain(hash);
    expect(html.match(/<script[^>]*>/g), name).toEqual(['<script type="application/ld+json">']);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(data), name).toMatchObject({ '@type': 'GovernmentService', identifier: code });
    // Codes are worded: no list is missing a code that the sample city uses.
    const text = html.replace(/<style>.*?<\/style>|<script.*?<\/script>|<[^>]+>/gs, '|');
    expect(text, name).not.toMatch(/\|(\d{1,3}|undefined|null|\[object)\u3001/);
  }
});

test('every short notice of the sample city is one sheet', async () => {
  for (const { code, name } of guides) {
    const bytes = await (await site.get(`/g/${code}/notice.pdf`)).bytes();
    expect((await getDocument({ data: bytes, verbosity: 0 }).promise).numPages, name).toBe(1);
  }
});
